"""zip, map, filter, enumerate, reversed: what they take, give and say."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def gen(n, name):
    for i in range(n):
        print(name, i)
        yield i
    print(name, 'over')


print(list(zip(gen(2, 'a'), gen(3, 'b'))))
print(list(zip(gen(3, 'a'), gen(2, 'b'))))
for action in (
    lambda: list(zip()), lambda: list(zip([1, 2])), lambda: list(zip('ab', [1, 2], (3, 4))), lambda: zip(1, 2), lambda: zip([1], 2),
    lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1], [], strict=True)),
    lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: list(zip([], [], [1], strict=True)), lambda: list(zip([1], [2], strict=True)),
    lambda: zip([1], foo=1), lambda: list(zip([1], strict=[])), lambda: list(zip(*[[1, 2], [3, 4]])), lambda: dict(zip('ab', (1, 2))),
    lambda: list(map(str, [1, 2])), lambda: list(map(lambda *a: a, 'ab', [1, 2, 3])), lambda: map(str), lambda: map(), lambda: type(map(5, [1])),
    lambda: list(map(5, [1])), lambda: map(str, 5), lambda: list(map(None, [1])), lambda: list(map(pow, [2, 3], [3, 2])), lambda: list(map(str, [1], foo=1)),
    lambda: list(filter(None, [0, 1, '', 'a', [], None])), lambda: list(filter(lambda x: x > 1, [1, 2, 3])), lambda: filter(1), lambda: filter(None, 5),
    lambda: list(filter(5, [1])), lambda: list(filter(bool, [0, 2])), lambda: list(filter(int, ['1', 'x'])),
    lambda: list(enumerate('ab')), lambda: list(enumerate('ab', 5)), lambda: list(enumerate('ab', start=-1)), lambda: list(enumerate(iterable='ab', start=2)),
    lambda: enumerate(5), lambda: enumerate(), lambda: enumerate('a', 'b'), lambda: enumerate('a', 1, 2), lambda: list(enumerate('ab', 2**63 - 1)),
    lambda: list(enumerate('ab', 2**70)), lambda: enumerate('a', start=1.5), lambda: enumerate('a', foo=1), lambda: list(enumerate('a', True)),
    lambda: list(reversed([1, 2])), lambda: list(reversed('ab')), lambda: list(reversed((1, 2))), lambda: list(reversed(range(3))), lambda: reversed({1, 2}),
    lambda: list(reversed({1: 2, 3: 4})), lambda: reversed(5), lambda: reversed(), lambda: reversed(x for x in ()), lambda: list(reversed({1: 2}.items())),
    lambda: zip([1]).__length_hint__(), lambda: next(zip()), lambda: next(map(str, [])), lambda: next(filter(None, [])), lambda: next(enumerate('')),
    lambda: iter(zip()).__next__(), lambda: zip([1]).__reduce__()[0], lambda: enumerate('a').__class_getitem__(int),
):
    attempt(action)


class Sequence:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print('len')
        return self.n

    def __getitem__(self, i):
        print('item', i)
        if i >= self.n:
            raise IndexError(i)
        return i * i


print(list(Sequence(2)), list(reversed(Sequence(2))), 4 in Sequence(3), 5 in Sequence(2))
r = reversed(Sequence(2))
print(r.__length_hint__(), next(r), next(r), next(r, 'over'))
m = map(lambda x: 10 // x, [5, 0, 2])
print(next(m))
attempt(lambda: next(m))
print(next(m), next(m, 'over'))
z = zip(gen(1, 'x'), gen(2, 'y'))
print(next(z), next(z, 'over'), next(z, 'still over'))
print(isinstance(z, zip), iter(z) is z, type(z).__name__)
class Odd(zip):
    pass
print(list(Odd('ab', 'cd')), type(Odd('a')))
