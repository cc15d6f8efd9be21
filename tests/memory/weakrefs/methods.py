# A bound method dies at once; WeakMethod lives as long as object and function.
import weakref


class P:
    def m(self):
        return 'm'


p = P()
print(weakref.ref(p.m)())
w = weakref.WeakMethod(p.m, lambda r: print('callback', r()))
print(w()(), w() == p.m, w == weakref.WeakMethod(p.m))
del p
print(w())
try:
    weakref.WeakMethod(len)
except TypeError as e:
    print(e)
