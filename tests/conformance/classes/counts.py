# How many references a class and its instances have.
import sys


class A:
    pass


class B:
    x = 1

    def method(self):
        pass


class C(B):
    __slots__ = ('a', 'b')


class D(int):
    pass


for one in (A, B, C, D, object, int):
    print(one.__name__, sys.getsizeof(one))
print(sys.getrefcount(A), sys.getrefcount(B), sys.getrefcount(C), sys.getrefcount(D))
a = A()
print(sys.getrefcount(A), sys.getrefcount(a), sys.getsizeof(a))
others = [A() for _ in range(10)]
print(sys.getrefcount(A))
del others
print(sys.getrefcount(A))
a.x = a
print(sys.getrefcount(a))
del a.x
d = a.__dict__
print(sys.getrefcount(d), sys.getrefcount(a))
method = B().method
print(sys.getrefcount(method), sys.getrefcount(method.__self__))
print(sys.getrefcount(B))
b = B()
f = b.method
print(sys.getrefcount(b))
del f
print(sys.getrefcount(b))
c = C()
c.a = c.b = b
print(sys.getrefcount(b), sys.getsizeof(c), sys.getsizeof(D(5)), sys.getsizeof(D(2**70)))
del c.a
print(sys.getrefcount(b))
del c
print(sys.getrefcount(b))
for cls in (A, B, C, D):
    print(cls.__basicsize__, cls.__itemsize__, cls.__dictoffset__, cls.__weakrefoffset__, hex(cls.__flags__ & ~(1 << 19)))
