"""min and max: keys, defaults, equal items, messages."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for action in (
    lambda: min([3, 1, 2]), lambda: max([3, 1, 2]), lambda: min(3, 1, 2), lambda: max('abc'), lambda: max(1, 1.0, True),
    lambda: min(1, 1.0, True), lambda: max([1, True]), lambda: min([]), lambda: max(()), lambda: min([], default=5),
    lambda: max([], default=None), lambda: min(1, 2, default=3), lambda: min(), lambda: max(), lambda: min(5),
    lambda: min(1, 'a'), lambda: max('a', 1), lambda: min([1, 'a']), lambda: max(['bb', 'a'], key=len), lambda: min(['bb', 'a', 'c'], key=len),
    lambda: max(['bb', 'aa'], key=len), lambda: max({1: 'a', 2: 'b'}), lambda: max({1: 'z', 2: 'b'}, key=lambda k: 1), lambda: min(x for x in (3, 2)),
    lambda: min([1], key=5), lambda: max([1, 2], key=None), lambda: min(1, 2, foo=3), lambda: max([3, float('nan')]), lambda: max([float('nan'), 3]),
    lambda: min([], key=lambda x: x), lambda: max([[1, 2], [1, 3]]), lambda: max(-3, 2, key=abs), lambda: min(*[4, 3]), lambda: max(range(5)),
    lambda: max([], default=[]), lambda: max(iter([])), lambda: min(None, None), lambda: max(None),
):
    attempt(action)


class Loud:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(self.value, '<', other.value)
        return self.value < other.value

    def __gt__(self, other):
        print(self.value, '>', other.value)
        return self.value > other.value


loud = [Loud(v) for v in (2, 3, 1)]
print(min(loud).value, max(loud).value, min(*loud).value, max(loud, key=lambda x: x).value)
