# __context__ follows what is being handled, and never makes a ring.
import sys


def chain(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__cause__ or e.__context__
    return ' <- '.join(out)


try:
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise ValueError(2)
    except ValueError:
        raise TypeError(3)
except TypeError as e:
    print(chain(e))

a = ValueError('a')
b = ValueError('b')
try:
    try:
        raise a
    except ValueError:
        raise b
except ValueError:
    try:
        raise a
    except ValueError as e:
        print(chain(e), e.__context__.__context__)

try:
    try:
        raise a
    except ValueError as e:
        raise e
except ValueError as e:
    print(e.__context__ is None or e.__context__ is b)


def gen():
    try:
        yield 1
    except KeyError:
        raise ValueError('in generator')


g = gen()
next(g)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        g.throw(KeyError('thrown'))
except ValueError as e:
    print(chain(e))

try:
    try:
        raise OSError(1)
    finally:
        raise LookupError(2)
except LookupError as e:
    print(chain(e))


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print('exit', kind.__name__, value, traceback is not None, sys.exception() is value)
        raise RuntimeError('exit')


try:
    with Manager():
        raise ValueError('body')
except RuntimeError as e:
    print(chain(e), sys.exception() is e)
print(sys.exception(), sys.exc_info())
