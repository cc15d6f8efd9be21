"""reduce, partial, wraps, total_ordering, singledispatch, partialmethod, cmp_to_key."""
import functools
import operator
from functools import partial, reduce


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for action in (
    lambda: reduce(operator.add, [1, 2, 3]), lambda: reduce(operator.add, [], 5), lambda: reduce(operator.add, []), lambda: reduce(lambda a, b: (a, b), 'abc'), lambda: reduce(5, [1]), lambda: reduce(5, [1, 2]),
    lambda: reduce(operator.add), lambda: reduce(operator.add, 5), lambda: reduce(max, [3, 1, 4], 0), lambda: reduce(lambda a: a, [1, 2]),
):
    attempt(action)


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, a=2)
print(p(), p(3), p(a=5, b=6), p.func is show, p.args, p.keywords)
q = partial(p, 2, b=3)
print(q.func is show, q.args, q.keywords, q())
print(repr(partial(len, 'x')), repr(partial(int, base=2)), partial(int, base=2)('101'))
attempt(lambda: partial())
attempt(lambda: partial(5))
attempt(lambda: partial(len)())
p.note = 'x'
print(vars(p), p == partial(show, 1, a=2))
try:
    p.func = 3
except AttributeError as error:
    print(error)


class Sub(partial):
    pass


print(Sub(show, 1)(2), type(Sub(Sub(show, 1), 2)), Sub(partial(show, 1), 2).args)


class Cell:
    def set(self, value, *, log='no'):
        self.value = value, log
        return self.value

    set_true = functools.partialmethod(set, True)
    set_logged = functools.partialmethod(set, log='yes')
    plain = partial(show, 'bound?')


print(Cell().set_true(), Cell().set_logged(5), Cell().plain(1))


def decorator(function):
    @functools.wraps(function)
    def wrapper(*args):
        """Wraps."""
        return 'wrapped', function(*args)

    return wrapper


@decorator
def documented(x: int) -> str:
    """Says so."""
    return x


print(documented(1), documented.__name__, documented.__doc__, documented.__wrapped__(2), documented.__annotations__)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)


@functools.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.n < other.n


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a <= Version(1), Version.__gt__.__name__)
attempt(lambda: a >= 5)
attempt(lambda: functools.total_ordering(type('Empty', (), {})))


@functools.singledispatch
def kind(x):
    return 'object'


@kind.register
def _(x: int):
    return 'int'


@kind.register(list)
def listed(x):
    return f'list of {len(x)}'


@kind.register
def _(x: str | bytes):
    return 'text'


print(kind(1), kind(True), kind([1, 2]), kind(2.5), kind('a'), kind(b''), kind.dispatch(bool) is kind.dispatch(int), sorted(c.__name__ for c in kind.registry))
attempt(lambda: kind())
attempt(lambda: kind.register(5))


class Shape:
    @functools.singledispatchmethod
    def area(self, x):
        return 'unknown'

    @area.register
    def _(self, x: int):
        return x * x

    @area.register
    def _(self, x: tuple):
        return x[0] * x[1]


print(Shape().area(3), Shape().area((2, 5)), Shape().area('x'))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda x, y: y - x)))
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)('-5') + '!')
print([name for name in functools.__all__])
