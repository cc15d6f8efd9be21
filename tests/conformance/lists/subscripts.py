"""Items and slices: reading, binding and deleting them, and what is said when that fails."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __init__(self, at):
        self.at = at

    def __index__(self):
        print('asked', self.at)
        return self.at


ten = list(range(10))
for key in (
    0, -1, 9, 10, -10, -11, True, 1.0, 'x', None, 2**70, -(2**70), Index(3), Index(-3),
    slice(None), slice(2, 5), slice(5, 2), slice(-3, None), slice(None, -3), slice(None, None, 2),
    slice(None, None, -1), slice(8, 2, -2), slice(2, 8, -2), slice(100, 200), slice(-100, 3),
    slice(None, None, 0), slice('a', 'b'), slice(1.5, 2), slice(None, None, 'x'), slice(Index(1), Index(4), Index(2)),
    slice(2**70), slice(-(2**70), 2**70, 2**70), (1, 2),
):
    attempt(lambda: ten[key])


def changed(key, value):
    made = list(range(10))
    made[key] = value
    return made


for key, value in (
    (0, 'a'), (-1, 'a'), (10, 'a'), (-11, 'a'), ('x', 'a'), (1.0, 'a'),
    (slice(2, 5), 'abc'), (slice(2, 5), []), (slice(2, 5), range(5)), (slice(5, 2), 'xy'), (slice(5, 5), [1]),
    (slice(None), []), (slice(100, 200), 'z'), (slice(None, None, 2), 'abcde'), (slice(None, None, 2), 'abc'),
    (slice(None, None, -1), range(10)), (slice(8, 2, -2), 'abc'), (slice(8, 2, -2), 'ab'), (slice(2, 5), 5),
    (slice(None, None, 2), 5), (slice(2, 2, 3), []), (slice(2, 2, 3), [1]), (slice(None, None, 0), [1]),
    (slice(2, 5), (x * x for x in range(2))), (slice(1, 9, 3), {7, 8, 9}), (slice(3, 1, 1), 'q'),
):
    attempt(lambda: changed(key, value))


def shortened(key):
    made = list(range(10))
    del made[key]
    return made


for key in (
    0, -1, 9, 10, -11, 'x', slice(2, 5), slice(5, 2), slice(None), slice(None, None, 2), slice(None, None, 3),
    slice(None, None, -1), slice(8, 2, -2), slice(8, 1, -3), slice(2, 9, 4), slice(100, 200), slice(None, None, 0),
    slice(1, None, 100), slice(2, 5, 1),
):
    attempt(lambda: shortened(key))

own = [1, 2, 3]
own[1:1] = own
print(own)
own[:] = own
print(own)
own[::2] = own[::-2]
print(own)
own[::-1] = own
print(own)
own += own
print(len(own))
nested = [1, [2, 3]]
nested[1][0:1] = nested
print(nested)
x = [1, 2, 3]
i = 0
i, x[i] = 1, 9
print(x)
x[0], x[1] = x[1], x[0]
print(x)
