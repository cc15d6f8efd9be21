# Who holds an argument while a call is under way.
import sys


def f(x):
    return sys.getrefcount(x)


def g(*args):
    return sys.getrefcount(args), sys.getrefcount(args[0])


def h(**kwargs):
    return sys.getrefcount(kwargs), sys.getrefcount(kwargs['x'])


p = []
print(f(p), f([]), f(x=p), f(*[p]), f(**{'x': p}))
print(g(p), g([]), g(*[[], 1]))
print(h(x=p), h(x=[]), h(**{'x': []}))
print((lambda x: sys.getrefcount(x))([]), (lambda x=[]: sys.getrefcount(x))())


class A:
    def m(self):
        return sys.getrefcount(self)

    @classmethod
    def c(cls):
        return sys.getrefcount(cls) > 3

    def __call__(self):
        return sys.getrefcount(self)


a = A()
m = a.m
print(a.m(), A().m(), m(), a(), A.c(), sys.getrefcount(a))
