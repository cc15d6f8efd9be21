# All the things that can stand behind raise, and some that cannot.
def attempt(f):
    try:
        f()
    except BaseException as e:
        print(f.__name__, type(e).__name__, e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


class NotAnException:
    def __new__(cls):
        return 3


class Strange(Exception):
    def __new__(cls):
        return 3


def a_class():
    raise ValueError


def an_instance():
    raise ValueError('x')


def a_number():
    raise 3


def some_class():
    raise int


def strange():
    raise Strange


def from_number():
    raise ValueError from 3


def from_none():
    raise ValueError from None


def from_class():
    raise ValueError from KeyError


def from_strange():
    raise ValueError from Strange


def from_some_class():
    raise ValueError from int


def nothing():
    raise


def inside():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('second')


def inside_none():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('second') from None


def again():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def swallowed():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise e from e
    finally:
        print('finally')


for f in (a_class, an_instance, a_number, some_class, strange, from_number, from_none, from_class, from_strange,
          from_some_class, nothing, inside, inside_none, again):
    attempt(f)
