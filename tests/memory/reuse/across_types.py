# Which kinds of objects can follow each other at one address: those that come from one free list or size class.
class Slots:
    __slots__ = 'a', 'b'


def generator():
    yield 1


def inner():
    pass


MAKE = {
    'int': lambda: int('1000'),
    'big': lambda: int('9' * 15),
    'float': lambda: float('1.5'),
    'str': lambda: 'ab' * int('3'),
    'bytes': lambda: b'ab' * int('3'),
    'list': lambda: [],
    'pair': lambda: (inner, inner),
    'dict': lambda: {},
    'set': lambda: {inner},
    'object': lambda: object(),
    'slots': lambda: Slots(),
    'slice': lambda: slice(1, inner),
    'complex': lambda: complex(1, 2),
    'iterator': lambda: iter(''),
    'generator': lambda: generator(),
    'lambda': lambda: lambda: 0,
}
# Floats have a free list of their own; from now on it is not empty.
floats = [float(n) for n in range(9)]
del floats
for first, one in MAKE.items():
    row = []
    for second, other in MAKE.items():
        if first == second:
            continue
        x = one()
        address = id(x)
        del x
        y = other()
        if id(y) == address:
            row.append(second)
        del y
    print(first, row)
