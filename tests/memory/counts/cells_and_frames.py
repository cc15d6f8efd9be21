# Closures, generators and frames as holders.
import sys


def outer():
    x = []

    def inner():
        return x

    print(sys.getrefcount(x))
    return inner


f = outer()
print(sys.getrefcount(f()), sys.getrefcount(f.__closure__[0]))


def gen(y):
    yield sys.getrefcount(y)
    z = y
    yield sys.getrefcount(y)
    del y
    yield sys.getrefcount(z)


data = []
g = gen(data)
print(next(g), next(g), next(g))
print(sys.getrefcount(data))
g.close()
print(sys.getrefcount(data))


def frame():
    local = []
    me = sys._getframe()
    print(sys.getrefcount(local), me.f_locals['local'] is local, sys.getrefcount(me))
    return me


kept = frame()
print(kept.f_locals.keys() - {'me'})
kept.clear()
