# What the collector watches.
import gc


class P:
    pass


class Empty:
    __slots__ = ()


class S:
    __slots__ = ('a',)


for thing in (1, 'a', b'a', 1.5, None, [], {}, {'a': 1}, {'a': []}, {1: 2}, set(), frozenset(), (), ([],), object(), P(), Empty(), S(),
              P, int, len, [].append, P().__init__, lambda: 0, (x for x in ()), iter([]), iter(()), range(3), iter(range(3)),
              slice(1), {'a': int}, {}.keys(), ValueError(), enumerate([]), zip(), map(len, []), property(), super(P, P()),
              memoryview(b'x'), bytearray(), type, gc, {'f': len}, dict.fromkeys('ab', 0), [1]):
    print(type(thing).__name__, gc.is_tracked(thing), end='; ')
print()
d = {'a': 1}
print(gc.is_tracked(d))
d['b'] = []
print(gc.is_tracked(d))
del d['b']
print(gc.is_tracked(d))
gc.collect()
print(gc.is_tracked(d))
d['c'] = (1, 2)
print(gc.is_tracked(d))
a, b = 1, 'x'
t = (a, b, (a, (b,)))
print(gc.is_tracked(t), gc.is_tracked(t[2]))
gc.collect(0)
print(gc.is_tracked(t), gc.is_tracked(t[2]))
gc.collect()
print(gc.is_tracked(t), gc.is_tracked(t[2]))
