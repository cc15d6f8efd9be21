"""iter with two arguments, next with a default, and what is no iterator."""


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error)


counter = iter([1, 2, 3, 4])
print(list(iter(lambda: next(counter), 3)), next(counter))
it = iter(lambda: 5, 5)
print(next(it, 'over'), next(it, 'over'))


def stops():
    raise StopIteration('early')


def fails():
    raise ValueError('fails')


attempt(lambda: list(iter(stops, 0)))
bad = iter(fails, 0)
attempt(lambda: next(bad))
attempt(lambda: next(bad))
for action in (
    lambda: iter(5), lambda: iter(5, 6), lambda: iter(), lambda: iter(len, 1, 2), lambda: next(5), lambda: next([1]), lambda: next(),
    lambda: next(iter([])), lambda: next(iter([]), None), lambda: next(iter([1]), 1, 2), lambda: iter(None), lambda: iter({1: 2}), lambda: type(iter(len, 1)),
    lambda: iter('abc').__next__(), lambda: type(iter(iter([]))), lambda: [*5], lambda: list(iter(int, 0)), lambda: iter([], None),
):
    try:
        print(type(action()).__name__)
    except BaseException as error:
        print(type(error).__name__, error)


class NoIter:
    __iter__ = None


class WrongIter:
    def __iter__(self):
        return 5


class Gives:
    def __iter__(self):
        return iter([1, 2])


class Next:
    def __next__(self):
        return 1


class Eq:
    def __eq__(self, other):
        print('compared with', other)
        return other == 2


attempt(lambda: iter(NoIter()))
attempt(lambda: list(WrongIter()))
attempt(lambda: list(Gives()))
attempt(lambda: iter(Next()))
attempt(lambda: next(Next()))
attempt(lambda: 1 in NoIter())
attempt(lambda: 1 in WrongIter())
values = iter([1, 2, 3])
attempt(lambda: list(iter(lambda: next(values), Eq())))
attempt(lambda: list(x for x in 5))
attempt(lambda: [x for x in None])
attempt(lambda: any(5))
attempt(lambda: all(NoIter()))
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 1 for x in (1, 2, 1 / 1)), all(iter([1, 1])))
class Truth:
    def __bool__(self):
        raise ValueError('no truth')
attempt(lambda: any([Truth()]))
attempt(lambda: all([0, Truth()]))
