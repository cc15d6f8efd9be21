# Inside __del__ a weak reference still finds what dies by its count, but not what the collector takes.
# Try: compare the two deaths: the collector clears weak references before it calls anybody.
import gc
import weakref


class D:
    def __del__(self):
        print("sees itself:", self.w() is self)


d = D()
d.w = weakref.ref(d)
del d

gc.collect()
d = D()
d.w = weakref.ref(d)
d.me = d
del d
print(gc.collect())
