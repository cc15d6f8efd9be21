import sys, gc
class A:
  def __repr__(self): return "A!"
  def __del__(self): print("gone")

d = A()
d
del d
None
_
1
_
_ + 1
sys.getrefcount(object())
d = []
sys.getrefcount(d)
d
sys.getrefcount(d)
_ = 5
6
_
del _
_
import builtins
builtins._
for i in range(3):
  i

A()
A()
if 1: A(); 2

