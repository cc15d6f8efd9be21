# Which objects the collector watches, when new, after a change, and after a collection.
import collections
import functools
import gc
import itertools
import types
import weakref


class Plain:
    pass


class Slots:
    __slots__ = ()


class OneSlot:
    __slots__ = 'a',


class MyTuple(tuple):
    pass


class MyInt(int):
    pass


def generator():
    yield


plain = Plain()
for one in [None, 1, 1.5, 'x', b'x', (), (1,), (1, []), [], [1], {}, {1: 2}, {'a': 'b'}, {'a': []}, set(), frozenset(), frozenset([1]),
            object(), plain, Slots(), OneSlot(), MyTuple(), MyTuple((1,)), MyInt(1), generator, generator(), len, [].append, plain.__str__,
            Plain, Slots, int, gc, range(3), slice(1), slice([]), iter([]), iter(()), iter(''), iter({}), iter(range(3)), enumerate([]),
            zip(), map(len, []), reversed([]), {}.keys(), {}.values(), ValueError(), ValueError([]), bytearray(), memoryview(b''), property(),
            staticmethod(len), classmethod(len), weakref.ref(plain), weakref.proxy(plain), types.CellType(), types.CellType(1),
            types.SimpleNamespace(), types.MappingProxyType({}), functools.partial(len), itertools.count(), itertools.chain(),
            collections.deque(), collections.OrderedDict(), collections.defaultdict(), collections.Counter(), list[int], int | None,
            generator.__code__, generator.__globals__, Plain.__dict__, plain.__dict__, super(Plain, plain), 1j, NotImplemented, ...]:
    print(type(one).__name__, gc.is_tracked(one))
for make in [lambda: tuple([1, 2]), lambda: tuple([(1, 2), 3]), lambda: tuple([1, []]), lambda: dict(a=1), lambda: {'a': (1, 2)},
             lambda: {'a': tuple([1])}, lambda: {1: None}, lambda: {(1, 2): 3}, lambda: {'a': Plain}, lambda: tuple([tuple([tuple([1])])])]:
    one = make()
    row = [gc.is_tracked(one)]
    for _ in range(3):
        gc.collect()
        row.append(gc.is_tracked(one))
    print(row)
d = {}
for value in (1, 'x', (1,), None, []):
    d['key'] = value
    print(gc.is_tracked(d), end=' ')
d.clear()
print(gc.is_tracked(d))
d = {'a': 1}
print(gc.is_tracked(d.copy()), gc.is_tracked({**d}), gc.is_tracked(d | {}), gc.is_tracked(dict(d)), gc.is_tracked({k: v for k, v in d.items()}))
print(gc.is_finalized(plain), gc.is_finalized(1))
