"""How many references to an item there are as lists get it, copy it and lose it."""
import sys


class Mark:
    pass


mark = Mark()
base = sys.getrefcount(mark)


def more():
    return sys.getrefcount(mark) - base


l = [mark]; print(more(), end=' ')
l.append(mark); print(more(), end=' ')
l.extend([mark, mark]); print(more(), end=' ')
l.insert(0, mark); print(more(), end=' ')
l += [mark]; print(more(), end=' ')
l *= 3; print(more(), end=' ')
m = l[:]; print(more(), end=' ')
n = m + l; print(more(), end=' ')
o = [*n, mark]; print(more(), end=' ')
p = list(o); print(more(), end=' ')
q = p.copy(); print(more(), end=' ')
r = q * 2; print(more(), end=' ')
del m, n, o, p, q, r; print(more())
l.pop(); print(more(), end=' ')
l.remove(mark); print(more(), end=' ')
del l[:3]; print(more(), end=' ')
l[0] = 5; print(more(), end=' ')
l[1:3] = []; print(more(), end=' ')
l[::2] = [0] * len(l[::2]); print(more(), end=' ')
l.reverse(); print(more(), end=' ')
l.sort(key=id); print(more(), end=' ')
l.index(mark), l.count(mark), mark in l; print(more(), end=' ')
l == l[:], l < l[:] if False else 0; print(more(), end=' ')
l.clear(); print(more())
l = [mark] * 5
it = iter(l); print(more(), end=' ')
x = next(it); print(more(), end=' ')
for x in l: print(more(), end=' ')
del x; print(more())
a, b, *c = l; print(more(), end=' ')
del a, b, c; print(more(), end=' ')
s = l[1:4]; print(more(), end=' ')
t = tuple(l); print(more(), end=' ')
u = set(l); print(more(), end=' ')
d = dict.fromkeys(l); print(more(), end=' ')
v = sorted(l, key=id); print(more(), end=' ')
w = [x for x in l]; print(more(), end=' ')
y = list(x for x in l); print(more(), end=' ')
z = [(x, x) for x in l]; print(more(), end=' ')
del s, t, u, d, v, w, y, z; print(more())
try:
    l.extend(1 / 0 if i else mark for i in range(2))
except ZeroDivisionError:
    print(more(), len(l), end=' ')
l.pop()
try:
    l[0:2] = (1 / 0 if i else mark for i in range(2))
except ZeroDivisionError:
    print(more(), len(l), end=' ')
try:
    l + (mark,)
except TypeError:
    print(more(), end=' ')
try:
    [mark, 1 / 0]
except ZeroDivisionError:
    print(more(), end=' ')
try:
    [mark, *5]
except TypeError:
    print(more(), end=' ')
try:
    l.sort()
except TypeError:
    print(more(), end=' ')
try:
    l.pop(100)
except IndexError:
    print(more(), end=' ')
try:
    l.index(5)
except ValueError:
    print(more())
g = ([mark] * 2 for _ in range(3))
print(more(), next(g)[0] is mark, more(), len(list(g)), more())
n = [[mark]] * 3
print(more(), sys.getrefcount(n[0]), n[0] is n[1])
n.append(n)
print(sys.getrefcount(n))
del n
print(more())
import gc
gc.collect()
print(more(), sys.getrefcount(l), len(l))
l.append(l)
print(sys.getrefcount(l))
