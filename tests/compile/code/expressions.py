"""Docstring of the module."""
a, b, *c = x = [1, 2, 3], y, *z
d = a.b.c[1:2, ::3][f(a, *b, k=1, **c)](1)(*a)
a.b += c[d] ** -e // ~f
e = {**a, "k": b, 1: 2} | {*a, b} | {1, 2, 3} | {"a": 1, "b": [1, 2, 3], "c": x}
f = a < b <= c != d is not e not in f
g = not (a and b or c) if a is None else b is not None
h = f"{a!r:>{b}}{c}" "%s" % (d,) + "%s and %r" % (a, b)
i = (a, (1, 2), [1, 2, 3], [a, b], (), "é" "ü", 1.5, 2j, b"x", ..., None)
j = lambda p, /, q=1, *r, s=2, **t: (p, q, r, s, t)
k = a[b], a[b:c], a[b:c:d], a[:], a[1, 2]
print((m := 1), x in [1, 2], y in {1, 2}, -1 ** 2, 10 ** 20, "ab" * 3)
a[b], a[b:c], a.b, (c, [d, *e]) = f
del a, b.c, d[e], f[g:h], (i, j)
x: int = 1
y.z: "str"
assert a, "message"
assert (1, 2)[0]
global_name = "two words", 1.5, (1, 2, "x")
long_call(a, b, c, d, e, f, g, h, i, j, k, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21)
long_list = [a, b, c, d, e, f, g, h, i, j, k, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]
object.method(1).other(a=1, b=2)
super_ = a and (b or c) and not d
