# A weak reference does not count: it tells whether the object is still there.
# Try: the dashed line is the weak reference; it is cut when the object dies.
import weakref


class P:
    pass


p = P()
w = weakref.ref(p)
print(w() is p)
print(weakref.ref(p) is w)
del p
print(w())
