"""How many references arguments have while an instance is made or an object is called."""
import sys
class A:
    def __init__(self, x, y=None):
        print(sys.getrefcount(x), sys.getrefcount(self), sys.getrefcount(A))
class S:
    __slots__=('x',)
    def __init__(self, x):
        print(sys.getrefcount(x), sys.getrefcount(self))
class C:
    def __call__(self, x, **k):
        print(sys.getrefcount(x), sys.getrefcount(self), [sys.getrefcount(v) for v in k.values()])
A([]); A(x=[]); A(*[[]])
for i in range(4): A([])
for i in range(4): A([], y=2)
for i in range(4): S([])
c = C()
for i in range(3): c([])
for i in range(3): c([], k=[])
c(*[[]])
class E(Exception):
    def __init__(self, x):
        print(sys.getrefcount(x), sys.getrefcount(self))
for i in range(3): E([])
class N:
    def __new__(cls, x):
        print('new', sys.getrefcount(x))
        return object.__new__(cls)
    def __init__(self, x):
        print(sys.getrefcount(x), sys.getrefcount(self))
for i in range(3): N([])
class M(type):
    def __call__(cls, *a):
        print('meta', sys.getrefcount(a), sys.getrefcount(a[0]))
        return super().__call__(*a)
class U(metaclass=M):
    def __init__(self, x):
        print(sys.getrefcount(x), sys.getrefcount(self))
for i in range(3): U([])
out=[]
class A:
    def __init__(self, x):
        out.append(sys.getrefcount(x))
for i in range(20): A([])
print(out); out.clear()
class B:
    def __init__(self, x):
        self.x = x
        out.append(sys.getrefcount(x))
def f():
    for i in range(20): B([])
f()
print(out); out.clear()
class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        out.append(sys.getrefcount(x))
def f():
    for i in range(20): P([], 1)
f(); print(out); out.clear()
f(); print(out)
