def f():
    """said"""
  
    # a remark
    x = [1,

      2]
    return x

f()
f.__doc__
# a remark
   # another one

	
if 1:
  y = 3
  
  z = 4

z
(1 +
 2)
s = '''abc

def'''
s
if 0:
  1
elif 1:
  2
else:
  3

match 1:
  case 1: 2

@staticmethod
def k(): return 7

k()
for i in range(2): print(i)

with open("x", "w") as file:
  file.write("words")

async def a(): await 1

class P:
  n = 0
  def __str__(s): s.n += 1; return f"{s.n}> "

def gen():
	yield 1
	yield 2

list(gen())
x = 1; y = 2; x + y
x = 1 + \
  2
x
try: 1/0
except ZeroDivisionError: "caught"
finally: "finally"

