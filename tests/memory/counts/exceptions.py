# An exception holds its traceback, that the frames, and they their names.
import sys


class P:
    pass


def fail(p):
    raise ValueError(p)


def run():
    p = P()
    try:
        fail(p)
    except ValueError as e:
        print(sys.getrefcount(p) - 1, sys.getrefcount(e) - 1)
        kept = e
    print(sys.getrefcount(p) - 1, sys.getrefcount(kept) - 1)
    kept.__traceback__ = None
    print(sys.getrefcount(p) - 1)
    kept.args = ()
    print(sys.getrefcount(p) - 1)


run()
try:
    {}['missing']
except KeyError as e:
    print(sys.getrefcount(e) - 1, sys.getrefcount(e.__traceback__) - 1, sys.getrefcount(e.args) - 1)
