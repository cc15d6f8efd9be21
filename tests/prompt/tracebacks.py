a = (42, 'beeblebrox')
a[0] = 63
a = (42, 'beeblebrox'); a[0] = 63
def f():
    return 1/0

def g(): return f()

g()
x = [g() for i in range(3)]
x = """a
b"""; 1/0
import sys
sys.last_value
sys.last_exc is sys.last_value
try:
  f()
except ZeroDivisionError:
  unknown

raise KeyboardInterrupt
assert 0
def deep(n): return deep(n - 1) if n else f()

deep(3)
def f(): return eval("1/0")

f()
exec("a = 5")
a
class Bad:
  def __repr__(self): return 1/0

Bad()
raise ExceptionGroup("many", [ValueError(1)])
