"""Exceptions being handled inside a generator are its own."""
import sys


def show(label):
    print(label, repr(sys.exception()))


def gen():
    show('start')
    try:
        raise ValueError('inside')
    except ValueError:
        show('handling')
        yield 1
        show('handling still')
        yield 2
    show('over')
    yield 3


g = gen()
next(g)
show('outside')
try:
    raise KeyError('outside')
except KeyError:
    show('caller')
    next(g)
    show('caller still')
    next(g)
    show('caller at the end')
show('outside again')


def reraising():
    try:
        yield 1
    except ValueError:
        yield 2
        raise


g = reraising()
next(g)
g.throw(ValueError('kept'))
try:
    raise KeyError('other')
except KeyError:
    try:
        next(g)
    except ValueError as error:
        print(repr(error), repr(error.__context__))


def context():
    try:
        yield
    except TypeError as error:
        print('inside', repr(error.__context__))
        raise KeyError('new')


g = context()
next(g)
try:
    try:
        raise ValueError('outer')
    except ValueError:
        g.throw(TypeError('thrown'))
except KeyError as error:
    print(repr(error.__context__), repr(error.__context__.__context__))


def sub():
    try:
        yield 1
    finally:
        show('finally of sub')


def main():
    try:
        1 / 0
    except ZeroDivisionError:
        yield from sub()


g = main()
next(g)
g.close()
