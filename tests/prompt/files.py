import sys, warnings
def where(): return sys._getframe(1).f_code.co_filename

where()

# a remark
where()
def f(): pass

f.__code__.co_filename
1 is 1
warnings.warn("take care")
x = = 1
where()
return
where()
from __future__ import annotations
def f(x: nothing): pass

f.__annotations__
