# Whether an object made right after another one has died gets its address: for every kind of object.
import functools
import itertools
import collections
import types
import weakref


class Plain:
    pass


class Slots:
    __slots__ = 'a', 'b'


class Method:
    def f(self):
        pass

    @classmethod
    def c(cls):
        pass


def function(x=1):
    def inner():
        return x
    return inner


def generator():
    yield 1


async def coroutine():
    pass


m = Method()
KINDS = {
    'int': lambda: int('1000'),
    'large int': lambda: int('9' * 40),
    'negative int': lambda: int('-1000'),
    'float': lambda: float('1.5'),
    'complex': lambda: complex(1, 2),
    'str': lambda: 'ab' * int('3'),
    'long str': lambda: 'ab' * int('300'),
    'str of two bytes': lambda: '€' * int('5'),
    'bytes': lambda: b'ab' * int('3'),
    'bytearray': lambda: bytearray(b'abc'),
    'memoryview': lambda: memoryview(b'abc'),
    'empty list': lambda: [],
    'list of one': lambda: [m],
    'list of many': lambda: [m] * 100,
    'tuple of one': lambda: (m,),
    'tuple of two': lambda: (m, m),
    'tuple of twenty': lambda: (m,) * 20,
    'tuple of thirty': lambda: (m,) * 30,
    'empty dict': lambda: {},
    'dict of one': lambda: {'a': m},
    'dict of many': lambda: {n: n for n in range(50)},
    'dict of ints': lambda: {1: 2},
    'set': lambda: {1, 2},
    'large set': lambda: set(range(50)),
    'frozenset': lambda: frozenset([1, 2]),
    'object': lambda: object(),
    'slots': lambda: Slots(),
    'bound method': lambda: m.f,
    'class method': lambda: Method.c,
    'built-in method': lambda: [].append,
    'method wrapper': lambda: m.__str__,
    'lambda': lambda: lambda: 0,
    'closure': lambda: function(2),
    'generator': lambda: generator(),
    'started generator': lambda: next(g := generator()) and g,
    'generator expression': lambda: (x for x in ()),
    'slice': lambda: slice(1, m),
    'range': lambda: range(1, 300),
    'list iterator': lambda: iter([1]),
    'tuple iterator': lambda: iter((1, m)),
    'str iterator': lambda: iter('abc'),
    'dict iterator': lambda: iter({1: 2}),
    'set iterator': lambda: iter({1}),
    'range iterator': lambda: iter(range(3)),
    'reversed': lambda: reversed([1]),
    'enumerate': lambda: enumerate([1]),
    'zip': lambda: zip([1], [2]),
    'map': lambda: map(len, []),
    'filter': lambda: filter(None, []),
    'dict keys': lambda: {}.keys(),
    'dict values': lambda: {}.values(),
    'dict items': lambda: {}.items(),
    'exception': lambda: ValueError('x'),
    'exception without arguments': lambda: KeyError(),
    'own weak reference': lambda: weakref.ref(m, len),
    'cell': lambda: types.CellType(1),
    'namespace': lambda: types.SimpleNamespace(a=1),
    'proxy of a dict': lambda: types.MappingProxyType({}),
    'partial': lambda: functools.partial(len, []),
    'count': lambda: itertools.count(),
    'chain': lambda: itertools.chain([1], [2]),
    'deque': lambda: collections.deque(),
    'default dict': lambda: collections.defaultdict(list),
    'ordered dict': lambda: collections.OrderedDict(),
    'property': lambda: property(len),
    'static method': lambda: staticmethod(len),
    'union': lambda: int | None,
    'generic alias': lambda: list[int],
}
for name, make in KINDS.items():
    one = make()
    address = id(one)
    del one
    two = make()
    again = id(two) == address
    three = make()
    apart = id(three) != id(two)
    del two
    four = make()
    print(f'{name}:', again, apart, id(four) == address)
    del three, four
