"""What is said when items cannot be sorted, and what the list is then."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


mixed = [3, 'a', 1]
attempt(lambda: mixed.sort())
print(mixed)
mixed = [5, 4, 3, None, 1]
attempt(lambda: mixed.sort())
print(mixed)
attempt(lambda: sorted([1, None]))
attempt(lambda: sorted([None, None]))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted([1j, 2j]))
attempt(lambda: sorted([(1, 'a'), (1, 2)]))
attempt(lambda: sorted([[1], 2]))
attempt(lambda: sorted(5))
attempt(lambda: sorted())
attempt(lambda: sorted([1], lambda x: x))
attempt(lambda: sorted([1], key=5))
attempt(lambda: sorted([], key=5))
attempt(lambda: sorted([1], reverse='x'))
attempt(lambda: sorted([1], reverse=None))
attempt(lambda: sorted([2, 1], other=1))
attempt(lambda: [2, 1].sort(lambda x: x))
attempt(lambda: [2, 1].sort(cmp=1))
attempt(lambda: [2, 1].sort(key=None, reverse=0))
attempt(lambda: sorted([3, 1], key=lambda: 0))


def fails(x):
    if x == 2:
        raise KeyError('no key for 2')
    return x


items = [4, 3, 2, 1]
attempt(lambda: items.sort(key=fails))
print(items)


class Touchy:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        if other.value == 3:
            raise RuntimeError('three')
        return self.value < other.value

    def __repr__(self):
        return f'T{self.value}'


items = [Touchy(v) for v in (5, 4, 1, 3, 2)]
attempt(lambda: items.sort())
print(items)


class Meddler:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(victim)
        victim.append('x')
        return self.value < other.value


victim = [Meddler(2), Meddler(1)]
attempt(lambda: victim.sort())
print(len(victim))


def meddle(x):
    victim.append(1)
    return x


victim = [2, 1]
attempt(lambda: victim.sort(key=meddle))
print(victim)


class Reader:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        seen.append(list(victim))
        return self.value < other.value


seen = []
victim = [Reader(2), Reader(1)]
victim.sort()
print(seen, [r.value for r in victim])


class Grows:
    def __lt__(self, other):
        victim[:] = [1, 2, 3]
        victim.clear()
        return True


victim = [Grows(), Grows()]
attempt(lambda: victim.sort())
print(len(victim))


class Truth:
    def __bool__(self):
        raise ValueError('no truth')


class Less:
    def __lt__(self, other):
        return Truth()


attempt(lambda: sorted([Less(), Less()]))


class Reflected:
    def __gt__(self, other):
        print('gt')
        return True


attempt(lambda: len(sorted([Reflected(), Reflected()])))
