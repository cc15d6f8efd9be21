"""A weak reference dies with its referent; `__del__` runs once."""
import weakref
class D: pass
d = D()
def cb(r): print('callback')
r = weakref.ref(d, cb)
class E:
    def __del__(self):
        print('resurrect')
        global kept
        kept = self
e = E()
del e
print(type(kept).__name__)
kept = None
print('end')
