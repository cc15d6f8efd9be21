x = = 2
x +
x = )
x = (1]
  x = 1
'abc
for
if 1
0777
1__0
print 3
x = 5; if 1: pass
while 1: break

else: pass
return 3
break
def g(a, a): pass

class A: pass
x = 3
if 1:
x
if 1:
  x = 1
 y = 2
3
if 1:
	1
        2
4
try:
  1

5
class A:
  def f(self): return 1

  def g(self): return 2

"""a
b""" 1
x = {1: 2
, 3: }
import sys
sys.last_value.filename
x = 1 + \

6
def h(x):
  nonlocal x

global q
def f(x):
    print(x
    y = 2
x = [1,2
y = 3
f'{1
return 3
f"{
x = (1,
for
  x = )
  y = 1__0
