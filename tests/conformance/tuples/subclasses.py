"""Classes derived from tuple."""
import sys
from collections import namedtuple


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    def __repr__(self):
        return f'Point{super().__repr__()}'

    def __add__(self, other):
        return Point(self[0] + other[0], self[1] + other[1])


class Free(tuple):
    pass


class Closed(tuple):
    __slots__ = ()


p = Point(1, 2)
print(p, p.x, p + (3, 4), p == (1, 2), hash(p) == hash((1, 2)), p[0:], type(p[:]), p * 2, {p: 1}[1, 2])
f = Free('ab')
f.name = 5
print(f, f.name, vars(f), len(f), [*f], f < ('b',), Free() == (), bool(Free()))
try:
    Closed().x = 1
except AttributeError as error:
    print(error)
try:
    class Bad(tuple):
        __slots__ = ('x',)
except TypeError as error:
    print(error)
try:
    Free(1, 2)
except TypeError as error:
    print(error)
try:
    Free(x=1)
except TypeError as error:
    print(error)
print(sys.getsizeof(Closed((1, 2))), sys.getsizeof(Free((1, 2))), sys.getsizeof(p))
a, b = p
print(a, b, isinstance(p, tuple), tuple(p) == p, type(tuple(p)))


class Iter(tuple):
    def __iter__(self):
        return iter('own')


print(tuple(Iter((1, 2))), list(Iter((1, 2))), [*Iter((1, 2))], Iter((1, 2))[0], len(Iter((1, 2))))
P = namedtuple('P', 'x y', defaults=[5])
q = P(1)
print(q, q.x, q._replace(x=9), q._asdict(), P._fields, P._make([3, 4]), q == (1, 5), P._field_defaults)
try:
    q.x = 3
except AttributeError as error:
    print(error)
try:
    P()
except TypeError as error:
    print(error)
try:
    P(1, 2, 3)
except TypeError as error:
    print(error)
try:
    q._replace(z=1)
except (TypeError, ValueError) as error:
    print(type(error).__name__, error)
for bad in ('1a', 'a a', '_x', 'class'):
    try:
        namedtuple('B', bad)
    except ValueError as error:
        print(error)
print(namedtuple('R', 'a class a _b', rename=True)._fields, P.__doc__, P.x.__doc__, sys.getsizeof(q))
match q:
    case P(x=1, y=y):
        print('matched', y)
