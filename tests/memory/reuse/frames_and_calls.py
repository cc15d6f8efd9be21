# Addresses that come back around calls: locals, arguments, frames that are asked for, exceptions.
import sys


def local():
    x = [1]
    return id(x)


def frame():
    return id(sys._getframe())


def argument(x):
    return id(x)


def fails():
    x = []
    try:
        raise ValueError(x)
    except ValueError as error:
        return id(error), id(x), id(error.__traceback__)


def nested(n):
    x = {}
    return [id(x)] + (nested(n - 1) if n else [])


def varied(*args, **kwargs):
    return id(args), id(kwargs)


print(local() == local())
print(frame() == frame())
print(argument([]) == argument([]), argument({}) == argument({}), argument((1, local)) == argument((2, local)))
one, two = fails(), fails()
print([a == b for a, b in zip(one, two)])
print(nested(3) == nested(3), len(set(nested(3))))
print([a == b for a, b in zip(varied(1, 2, a=3), varied(1, 2, a=3))])
print(id(locals) == id(locals), id(local.__code__) == id(local.__code__))
print(len({id(x) for x in [[], [], []]}), len({id([]) for _ in range(3)}))
print(len({id(float(n)) for n in range(10)}), len({id(n * 1000) for n in range(10)}))
first = [id(x) for x in map(lambda n: [n], range(3))]
print([first.index(x) for x in first])
text = ''
seen = set()
for n in range(40):
    text += 'x'
    seen.add(id(text))
print(len(seen) < 40)
items = []
address = id(items)
for n in range(1000):
    items.append(n)
print(id(items) == address)
