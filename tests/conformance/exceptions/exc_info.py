# sys.exc_info() and sys.exception() inside handlers, functions, generators.
import sys


def info():
    kind, value, traceback = sys.exc_info()
    return kind and kind.__name__, value, traceback is not None, sys.exception() is value


print(info())
try:
    1 / 0
except ZeroDivisionError:
    print(info())
    try:
        {}['x']
    except KeyError:
        print(info())
    print(info())


def gen():
    print('in', info())
    try:
        raise ValueError('gen')
    except ValueError:
        yield info()
        yield info()
    yield info()


g = gen()
try:
    raise TypeError('outer')
except TypeError:
    print(next(g))
    print(info())
print(next(g), info())
print(next(g))
