# At a death __del__ runs first, while the object is whole; then finalizers and callbacks, the newest first.
# Try: step through the deaths and see which of them can still see the object.
import weakref


class P:
    def __del__(self):
        print("__del__")


p = P()
w = weakref.ref(p, lambda _: print("callback"))
f = weakref.finalize(p, print, "finalizer")
del p
print(f.alive, w())
