"""How deep calls may go, and what stops them."""

depth = 0


def plain(n):
    global depth
    depth = n
    plain(n + 1)


class Repr:
    def __repr__(self):
        global depth
        depth += 1
        return repr(self)


class Attribute:
    def __getattr__(self, name):
        global depth
        depth += 1
        return getattr(self, name)


class Sum:
    def __add__(self, other):
        global depth
        depth += 1
        return self + other


def generator(n):
    global depth
    depth = n
    yield from generator(n + 1)


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


for action in (
    lambda: plain(1),
    lambda: repr(Repr()),
    lambda: Attribute().x,
    lambda: Sum() + 1,
    lambda: next(generator(1)),
    lambda: even(-1),
):
    depth = 0
    try:
        action()
    except RecursionError as error:
        print(type(error).__name__, error, depth > 100)


def count(n):
    return 0 if n == 0 else 1 + count(n - 1)


print(count(900))


def survive(n):
    try:
        return survive(n + 1)
    except RecursionError:
        return 'survived'


print(survive(0))
