# sys.getsizeof of everything small.
import sys


class P:
    pass


class S:
    __slots__ = ('a', 'b')


class L(list):
    pass


class I(int):
    pass


class E(Exception):
    pass


size = sys.getsizeof
for thing in (0, 1, -1, 2 ** 30, 2 ** 60, 2 ** 1000, True, 1.5, 1j, None, ..., NotImplemented, '', 'a', 'abc', 'é', '€', '\U0001f600', b'', b'abc',
              [], [1], [1, 2], (), (1,), (1, 2), {}, {1: 1}, {'a': 1}, set(), {1}, frozenset(), range(3), slice(1), object(), P(), S(), L(), I(5),
              E(), ValueError(), P, len, [].append, P().__init__, lambda: 0, iter([]), iter(()), {}.keys(), zip(), enumerate([]),
              map(len, []), property(), ExceptionGroup('a', [E()])):
    print(type(thing).__name__, size(thing), end='; ')
print()
l = []
sizes = []
for i in range(20):
    sizes.append(size(l))
    l.append(i)
print(sizes)
print([size([None] * n) for n in range(5)], [size(list(range(n))) for n in range(10)])
print([size({i: i for i in range(n)}) for n in (0, 1, 5, 6, 10, 11, 21, 22, 100)], [size(set(range(n))) for n in (0, 4, 5, 19, 20, 100)])
for wrong in (lambda: size(), lambda: size(1, x=2), lambda: size(1, 2, 3)):
    try:
        wrong()
    except TypeError as e:
        print(e)


class Negative:
    def __sizeof__(self):
        return -1


class Text:
    def __sizeof__(self):
        return 'a'


class None_:
    __sizeof__ = None


for c in (Negative, Text, None_):
    try:
        print(size(c()))
    except Exception as e:
        print(type(e).__name__, e)
print(size(Text(), 3))
