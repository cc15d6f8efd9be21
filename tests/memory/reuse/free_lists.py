# Several objects die, and as many are made: which address each gets, by its number.
class Slots:
    __slots__ = 'a',


def generator():
    yield


KINDS = {
    'list': lambda: [1],
    'tuple': lambda: (Slots, generator),
    'dict': lambda: {},
    'float': lambda: float('2.5'),
    'int': lambda: int('4000'),
    'object': lambda: object(),
    'slots': lambda: Slots(),
    'set': lambda: {1},
    'str': lambda: 'xy' * int('7'),
    'lambda': lambda: lambda: 1,
    'generator': lambda: generator(),
    'slice': lambda: slice(1, KINDS),
    'iterator': lambda: iter([1]),
    'bytes': lambda: b'x' * int('20'),
    'method': lambda: [].append,
}


def pattern(make, count, order):
    objects = {n: make() for n in range(count)}
    places = {id(one): n for n, one in objects.items()}
    for n in order:
        del objects[n]
    fresh = [make() for _ in order]
    return [places.get(id(one)) for one in fresh]


for name, make in KINDS.items():
    for order in ([0, 1, 2], [2, 1, 0], [1, 3, 0, 2]):
        print(name, order, pattern(make, 4, order))
