"""Default values are made when the function is, and shared by all calls."""


def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect(4))
print(collect.__defaults__)

calls = []


def note(x):
    calls.append(x)
    return x


def f(a=note('a'), *, b=note('b'), c=note('c')):
    return a, b, c


print(calls)
print(f(), f(1), f(b=2), f(c=3))
f.__defaults__ = ('z',)
f.__kwdefaults__ = {'b': 1, 'c': 2}
print(f())
f.__defaults__ = None
try:
    f()
except TypeError as error:
    print(error)
f.__kwdefaults__['b'] = 9
print(f(0))
