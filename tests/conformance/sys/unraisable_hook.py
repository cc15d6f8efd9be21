# sys.unraisablehook in place of the usual report.
import sys


class Hook:
    def __init__(self, name, f):
        self.name = name
        self.f = f

    def __call__(self, *args):
        return self.f(*args)

    def __repr__(self):
        return self.name


def show(u):
    print(u.exc_type.__name__, u.exc_value, u.exc_traceback is not None, u.err_msg, u.object, type(u))


def fail(*args):
    raise ValueError('x')


class D:
    __del__ = Hook('del', fail)


sys.unraisablehook = show
D()
sys.unraisablehook = Hook('bad hook', lambda u: 1 / 0)
D()
sys.unraisablehook = None
D()
sys.unraisablehook = sys.__unraisablehook__
D()
try:
    sys.unraisablehook(3)
except TypeError as e:
    print(e)
