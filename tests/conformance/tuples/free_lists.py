"""Tuples that died are used again, by length."""


class Mark:
    pass


def address(n):
    return id(tuple([mark] * n))


mark = Mark()
for n in range(1, 25):
    first = address(n)
    second = address(n)
    print(n, first == second, end=' ')
print()
a, b = (mark, 1), (mark, 2)
ia, ib = id(a), id(b)
del a
del b
c = (mark, 3)
d = (mark, 4)
print(id(c) == ib, id(d) == ia)
del c, d
e = (mark, 5, 6)
print(id(e) in (ia, ib))
many = [(mark, i) for i in range(5)]
ids = [id(x) for x in many]
many.clear()
again = [(mark, i) for i in range(5)]
print([ids.index(id(x)) for x in again])


class Sub(tuple):
    pass


s = Sub((mark, 1))
place = id(s)
del s
s = Sub((mark, 2))
print(id(s) == place)
