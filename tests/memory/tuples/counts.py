"""How many references to an item there are as tuples get it, copy it and lose it."""
import sys


class Mark:
    pass


mark = Mark()
base = sys.getrefcount(mark)


def more():
    return sys.getrefcount(mark) - base


t = (mark,); print(more(), end=' ')
u = (mark, mark, 1); print(more(), end=' ')
v = t + u; print(more(), end=' ')
w = v * 2; print(more(), end=' ')
x = w[1:5]; print(more(), end=' ')
y = tuple(x); print(more(), end=' ')
z = tuple(list(x)); print(more(), end=' ')
a = tuple(i for i in x); print(more(), end=' ')
del t, u, v, w, x, y, z, a; print(more())
def f(*args, **kwargs): return more(), sys.getrefcount(args)
print(f(mark), f(mark, mark), f(*[mark] * 3), f(*(mark, mark)), f(k=mark), more())
def g(a, b=(mark,), *rest): return more()
print(g(mark), g(mark, mark, mark), more(), sys.getrefcount(g.__defaults__))
del g
print(more())
t = (mark, 5, mark)
h = hash(t), t == (mark, 5, mark), t < (mark, 6), mark in t, t.index(mark), t.count(mark); print(more(), end=' ')
a, b, c = t; print(more(), end=' ')
del a, b, c; print(more(), end=' ')
(a, b), *c = (mark, mark), mark; print(more(), end=' ')
del a, b, c; print(more(), end=' ')
d = {t: 1}; print(more(), sys.getrefcount(t), end=' ')
t2 = next(iter(d)); print(t2 is t, sys.getrefcount(t))
del d, t2
s = repr((t, t)); e = t[::-1]; print(more(), end=' ')
del e, t; print(more())
try:
    (mark, 1 / 0)
except ZeroDivisionError:
    print(more(), end=' ')
try:
    tuple(1 / 0 if i else mark for i in range(2))
except ZeroDivisionError:
    print(more(), end=' ')
try:
    a, b = mark, mark, mark
except ValueError:
    print(more(), end=' ')
try:
    hash((mark, []))
except TypeError:
    print(more())
big = tuple([mark] * 1000)
print(more())
del big
print(more())
pairs = [(mark, i) for i in range(3)]
print(more(), [sys.getrefcount(p) for p in pairs])
for p in pairs: pass
print(more(), sys.getrefcount(p))
del pairs, p
print(more())
