"""Items, slices, +, *, comparisons and hashes of tuples, and what is said when that fails."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __index__(self):
        return 1


t = (3, 1, 2)


def bind(target, key, value):
    target[key] = value


def delete(target, key):
    del target[key]


for action in (
    lambda: t[0], lambda: t[-1], lambda: t[3], lambda: t[-4], lambda: t['x'], lambda: t[1.0], lambda: t[None],
    lambda: t[Index()], lambda: t[True], lambda: t[2**70], lambda: t[1:], lambda: t[::-1], lambda: t[::2], lambda: t[5:],
    lambda: t[::0], lambda: t['a':], lambda: t[1, 2],
    lambda: bind(t, 0, 1), lambda: delete(t, 0), lambda: bind(t, slice(1), ()), lambda: t.append(1),
    lambda: t + (4,), lambda: t + [4], lambda: [4] + t, lambda: t + 4, lambda: t * 2, lambda: 2 * t, lambda: t * -1,
    lambda: t * 1.5, lambda: t * 'x', lambda: t * Index(), lambda: -t, lambda: t - t,
    lambda: t == (3, 1, 2), lambda: t == [3, 1, 2], lambda: t != (3, 1), lambda: t < (3, 2), lambda: t < (3, 1, 2, 0),
    lambda: t <= (3, 1, 2), lambda: t > (3,), lambda: t >= (4,), lambda: t < [3], lambda: t < 5, lambda: (1, 'a') < (1, 2),
    lambda: (1, 'a') < (0, 2), lambda: () < (0,), lambda: () == (),
    lambda: 3 in t, lambda: 9 in t, lambda: (1,) in (t, (1,)),
    lambda: t.index(1), lambda: t.index(9), lambda: t.index(1, 2), lambda: t.index(1, -2), lambda: t.index(2, 0, 2),
    lambda: t.index('x', 'y'), lambda: t.count(1), lambda: t.count('x'), lambda: t.count(),
    lambda: hash(()), lambda: hash((1,)), lambda: hash((1, 2)), lambda: hash((1, (2, 3))), lambda: hash((1.0, 2)),
    lambda: hash((-1, -2, 0)), lambda: hash((2**61, 2**100)), lambda: hash((None,)) == hash((None,)), lambda: hash(([],)),
    lambda: hash(tuple(range(20))), lambda: hash((True, 0.5)), lambda: hash(((), ((),))),
    lambda: tuple(), lambda: tuple('abc'), lambda: tuple({1: 2}), lambda: tuple(range(4)), lambda: tuple(5),
    lambda: tuple(1, 2), lambda: tuple(x=1), lambda: tuple(iterable=()), lambda: tuple(x for x in 'ab'),
    lambda: tuple[int, ...], lambda: t.__getnewargs__(), lambda: t.__len__(), lambda: t.__contains__(1), lambda: t.__add__(5),
    lambda: t.__mul__(2), lambda: t.__rmul__(0), lambda: t.__eq__(1), lambda: t.__lt__([]),
):
    attempt(action)
print((), (1,), (1, 2), ((),), ((1,), [2]), ('a',), str((1,)), f'{(1, 2)!s:>10}|')
own = []
t = (own, 1)
own.append(t)
print(t, own)
print([name for name in dir(tuple) if not name.startswith('_')])
a, b, c = t[1:] + (2, 3)
(d, e), *f = (1, 2), 3, 4
print(a, b, c, d, e, f)
for unpack in ('a, b = 1, 2, 3', 'a, b = (1,)', 'a, *b, c = (1,)', 'a, b = 5', 'a, b = None', '(a, b), c = 1, 2', 'a, b = "xyz"', 'a, b = {}', 'a, b = iter([1])'):
    attempt(lambda: exec(unpack))
x = 1, 2
x += (3,)
print(x)
x *= 2
print(x)
attempt(lambda: exec('x = (1,); x += [2]'))
