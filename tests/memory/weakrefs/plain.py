# A weak reference does not count; it forgets its referent when that dies.
import sys
import weakref


class P:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'P(%s)' % self.name


p = P('a')
before = sys.getrefcount(p)
w = weakref.ref(p)
print(sys.getrefcount(p) == before, w() is p, w(), weakref.getweakrefcount(p))
print(weakref.ref(p) is w, weakref.ref(p, None) is w, weakref.getweakrefs(p) == [w])
q = p
del p
print(w())
del q
print(w(), w.__callback__)
print(sys.getsizeof(w), type(w), weakref.ref)


class Sub(weakref.ref):
    pass


p = P('b')
s = Sub(p)
s.note = 1
print(s is Sub(p), s() is p, weakref.getweakrefcount(p), s == weakref.ref(p), hash(s) == hash(p))
