# sys.getsizeof of dicts, sets and instance dicts as they grow and shrink.
import sys

size = sys.getsizeof


def steps(add, container, count):
    last = None
    for i in range(count):
        add(container, i)
        now = size(container)
        if now != last:
            print((i + 1, now), end=' ')
            last = now
    print()


steps(lambda d, i: d.__setitem__(i, None), {}, 1500)
steps(lambda d, i: d.__setitem__(str(i), None), {}, 1500)
steps(lambda s, i: s.add(i), set(), 1500)
print(size({}), size({1: 1}), size({'a': 1}), size(dict(a=1)), size({**{'a': 1}}), size(dict.fromkeys(range(20))))
print(size({i: i for i in range(20)}), size(dict(zip(range(20), range(20)))), size({1: 1, 'a': 2}))
print(size({1, 2, 3, 4, 5}), size(set(range(100))), size(frozenset(range(5))), size(set('abc') | set('defgh')))
d = dict.fromkeys(range(1000))
for i in range(990):
    del d[i]
print(size(d), size(d.copy()), size(dict(d)))
d[-1] = None
print(size(d))
d.clear()
print(size(d))
s = set(range(1000))
for i in range(990):
    s.discard(i)
print(size(s), size(s.copy()))
s -= {990}
print(size(s))


class P:
    pass


a = P()
print(size(a), size(a.__dict__))
a.x = 1
b = P()
b.x, b.y = 1, 2
print(size(a.__dict__), size(b.__dict__), size(P().__dict__))
for i in range(40):
    setattr(b, f'n{i}', i)
print(size(b.__dict__), len(b.__dict__))
del a.x
a.x = 2
a.__dict__[1] = 2
print(a.__dict__, size(a.__dict__))
c = P()
c.x = 1
kept = c.__dict__
del c
print(kept, size(kept), size(kept.copy()))
print(size({}.keys()), size(iter({})), size(iter({}.items())), size(iter(set())))


class D(dict):
    pass


class T(set):
    pass


print(size(D()), size(D(a=1)), size(T()), size(T([1, 2, 3, 4, 5])))
