"""What a generator tells of itself while it waits, runs and is over."""


def g(n):
    seen.append((it.gi_running, it.gi_suspended, it.gi_frame is None))
    yield n
    yield from [n]


seen = []
it = g(5)
print(it.__name__, it.__qualname__, it.gi_code is g.__code__, repr(it).split(' at ')[0])
print(it.gi_running, it.gi_suspended, it.gi_frame.f_lineno, it.gi_yieldfrom)
next(it)
print(seen, it.gi_running, it.gi_suspended, it.gi_frame.f_lineno, it.gi_frame.f_locals)
next(it)
print(it.gi_yieldfrom is not None, it.gi_frame.f_lineno)
print(list(it), it.gi_frame, it.gi_running, it.gi_suspended, it.gi_yieldfrom)
it.__name__ = 'renamed'
it.__qualname__ = 'a.renamed'
print(it.__name__, repr(it).split(' at ')[0])
for name, value in (('__name__', 1), ('__qualname__', None), ('gi_frame', 1), ('gi_running', True), ('new', 1)):
    try:
        setattr(it, name, value)
    except (TypeError, AttributeError) as error:
        print(name, type(error).__name__, error)
print(iter(it) is it, type(it).__name__, hasattr(it, '__next__'))
try:
    type(it)()
except TypeError as error:
    print(error)
e = (x for x in [])
print(e.__name__, e.__qualname__)


def nested():
    return (y for y in [1])


print(nested().__qualname__)
