"""Calls, displays, unpacking."""
import mod
mod.f(1)
mod.a.f(1)
f(); f(a); f(a, *b); f(*b); f(*b, a); f(**c); f(a, b=1); f(*a, b=1, **c, d=2, **e); f(a, b=1, c=2, **d)
o.f(); o.f(a); o.f(a, b=1); o.f(*a); o.f(**c); o.f(a)(b).g
(o
 .first(a)
 .second(
     b,
     c=1)
 .third)
o.x = o.y = p.z[0] = q[1:2] = r[1:2:3] = r[:] = s[a, b:c]
del o.x, p[0], q[1:2], r[:], (a, [b, c])
a, b = c
a, *b = c
[*a, b], (c, *d, e) = f
a[0] += 1; a[1:2] -= b; a.b *= c; a @= b; a //= 2; a **= b; a >>= 1
(a
 .b) += 1
[], (), {}, {*a}, [*a], (*a,), {**a}, {**a, b: c}, {b: c, **a, d: e}, (1, *a, 2), [1, 2, 3], {1, 2, 3}, {1: a, 2: b}
f(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, d0)
f(a0=1, a1=1, a2=1, a3=1, a4=1, a5=1, a6=1, a7=1, a8=1, a9=1, b0=1, b1=1, b2=1, b3=1, b4=1, b5=1)
o.f(a0=1, a1=1, a2=1, a3=1, a4=1, a5=1, a6=1, a7=1, a8=1, a9=1, b0=1, b1=1, b2=1, b3=1, b4=1, b5=1)
{a: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13, 14: 14, 15: 15, 16: 16, 17: 17}
[a, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]
f'{a}{b}{c}{d}{e}{f}{a}{b}{c}{d}{e}{f}{a}{b}{c}{d}{e}{f}{a}{b}{c}{d}{e}{f}{a}{b}{c}{d}{e}{f}{g}'
f'', f'a', f'{a}', f'{a!r:>{b}}', f'{a=}', f'x{a:{b}{c}}y{{z}}' 'w'
class C(a, *b, c=1, **d): pass
@(lambda g: g)
@x.y
def f(): pass
import a.b.c as d, e.f, g as h
from . import i
from ..j.k import l as m, n
from o import *
