# Where fields lie, and how big instances are.
import sys


class A:
    __slots__ = ('a',)


class B(A):
    __slots__ = ('b',)


class C(B):
    __slots__ = ('a',)


class D(C):
    pass


class E(list):
    __slots__ = ('e',)


class F(E):
    pass


for cls in (A, B, C, D, E, F):
    print(cls.__name__, cls.__basicsize__, cls.__dictoffset__, cls.__weakrefoffset__, sys.getsizeof(cls()))
c = C()
c.a = 1
A.a.__set__(c, 2)
c.b = 3
print(c.a, A.a.__get__(c), c.b)
d = D()
d.a, d.b, d.x = 1, 2, 3
print(d.a, d.b, d.__dict__)
f = F([1, 2])
f.e = 'e'
f.y = 'y'
print(f, f.e, f.__dict__, len(f))
x = object()
before = sys.getrefcount(x)
c.a = c.b = x
print(sys.getrefcount(x) - before)
c.a = None
print(sys.getrefcount(x) - before)
del c
print(sys.getrefcount(x) - before)
f.e = x
f.z = x
f.append(x)
print(sys.getrefcount(x) - before)
del f
print(sys.getrefcount(x) - before)
