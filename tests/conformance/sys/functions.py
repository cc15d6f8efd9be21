# intern, digits, display hook, _getframe, refusals.
import builtins
import sys


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, repr(e))


class S(str):
    pass


a = ''.join(['some', ' text'])
b = ''.join(['some', ' text'])
print(a is b, sys.intern(a) is sys.intern(b), sys.intern(a) is a)
attempt(lambda: sys.intern(3))
attempt(lambda: sys.intern(S('a')))
for args in ((), (3,), ('a', 3), ((1, 2),), (None,), ((),)):
    attempt(lambda: sys.exit(*args))
attempt(lambda: sys.set_int_max_str_digits(3))
attempt(lambda: sys.set_int_max_str_digits(-3))
attempt(sys.get_int_max_str_digits)
attempt(lambda: sys.displayhook(None))
attempt(lambda: sys.displayhook([1]))
print(builtins._)
attempt(lambda: sys.getrefcount())
attempt(lambda: sys.getrefcount(1, 2))
attempt(lambda: sys._getframe(1000))
attempt(lambda: sys._getframe('a'))
attempt(lambda: sys.excepthook(ValueError, ValueError('by hand'), None))


def f():
    me = sys._getframe()
    return me.f_code.co_name, me.f_lineno, me.f_back.f_code.co_name, sorted(me.f_locals), me.f_globals is globals()


print(f(), sys._getframe().f_back, sys._getframemodulename())
