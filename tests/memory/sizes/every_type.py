# sys.getsizeof of objects of every built-in type, and of what stays the same by its length.
import collections
import functools
import itertools
import sys
import types
import weakref

size = sys.getsizeof


class Plain:
    pass


class Slots:
    __slots__ = 'a', 'b', 'c'


class MyList(list):
    pass


class MyInt(int):
    pass


class MyStr(str):
    pass


class MyTuple(tuple):
    pass


class MyDict(dict):
    pass


def function(x=1):
    y = 1
    def inner():
        return y
    return inner


def generator(a, b, c):
    yield a


plain = Plain()
plain.x = 1
for one in [None, True, ..., NotImplemented, 0, 1, -1, 2**29, 2**30, 2**60, 2**90, -2**300, 1.5, 1j,
            '', 'a', 'ab', 'a' * 100, 'é', 'é' * 10, '€', '€' * 10, '😀', '😀' * 10, b'', b'a', b'a' * 100,
            (), (1,), (1, 2, 3), [], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4, 5], list(range(10)), [None] * 7,
            {}, {1: 1}, {'a': 1}, set(), {1}, frozenset(), frozenset([1]), set(range(10)), range(3),
            slice(1), object(), Plain(), plain, plain.__dict__, Slots(), MyList(), MyInt(), MyInt(5), MyStr(),
            MyStr('abc'), MyTuple(), MyTuple((1, 2)), MyDict(), MyDict(a=1), function, function(), len,
            [].append, plain.__str__, str.join, int.__add__, dict.fromkeys, iter([]), iter(()), iter(''),
            iter({}), iter(set()), iter(range(3)), reversed([]), enumerate([]), zip(), zip([1], [2]), map(len, []),
            filter(None, []), {}.keys(), {}.values(), {}.items(), iter({}.keys()), ValueError(), KeyError('a'),
            OSError(), StopIteration(), SyntaxError(), ImportError(), bytearray(), bytearray(b'abc'), memoryview(b''),
            property(), staticmethod(len), classmethod(len), super(Plain, plain), weakref.ref(Plain),
            types.SimpleNamespace(), types.MappingProxyType({}), types.CellType(), functools.partial(len),
            itertools.count(), itertools.chain(), itertools.cycle([]), itertools.repeat(1), itertools.islice([], 1),
            collections.deque(), collections.deque(range(100)), collections.OrderedDict(), collections.OrderedDict(a=1),
            collections.defaultdict(), collections.Counter(), list[int], int | None]:
    print(type(one).__name__, size(one))
print(size(type), size(int), size(Plain), size(Slots), size(MyList))
print(size(function.__code__) > 100, size(generator(1, 2, 3)), size(sys._getframe()) > 100, size(sys))
print(size(lambda: 0), size(Plain.__dict__), size(plain.__dict__.keys()))
