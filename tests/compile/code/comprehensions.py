a = [x for x in y]
b = [(x, y) for x in a if x if not y for y in x if x]
c = {x: y for x, y in z}
d = {x for x in (1, 2, 3)}
e = (x for x in a if x)
f = [[y for y in x] for x in a]
g = [lambda: x for x in a]


def i(p, q):
    r = [x + p for x in q]
    x = 1
    s = [x for x in q if (t := x)]
    u = {k: (lambda: k + p) for k in q}
    v = sum(x * p for x in q)
    return [p for p in p], r, s, t, u, v, x


class C:
    l = 1
    m = [l for l in (l, 2)]
    n = [i for i in range(5) if i in [1, 2]]
