"""+, *, +=, *=, in, comparisons of lists."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Same:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print(f'{self.name} == {other.name if isinstance(other, Same) else other}')
        return True


class Odd:
    def __lt__(self, other):
        return 'less'

    def __eq__(self, other):
        return []


a = [1, 2]
for action in (
    lambda: a + [3],
    lambda: a + (3,),
    lambda: (3,) + a,
    lambda: a + None,
    lambda: a * 2,
    lambda: 2 * a,
    lambda: a * 0,
    lambda: a * -5,
    lambda: a * True,
    lambda: a * 1.5,
    lambda: a * a,
    lambda: a * 'x',
    lambda: a * 2**70,
    lambda: a - a,
    lambda: -a,
    lambda: a == [1, 2],
    lambda: a == (1, 2),
    lambda: a != [1, 2],
    lambda: a < [1, 3],
    lambda: a < [1, 2, 0],
    lambda: a < [1],
    lambda: a <= [1, 2],
    lambda: a > [0, 9, 9],
    lambda: a >= [1, 2, 3],
    lambda: [] < [1],
    lambda: a < (1, 3),
    lambda: [1, 'a'] < [1, 2],
    lambda: [1, 'a'] < [2, 2],
    lambda: [float('nan')] == [float('nan')],
    lambda: 2 in a,
    lambda: 3 not in a,
    lambda: [1] in [[1], [2]],
    lambda: 1.0 in a,
    lambda: [Odd()] < [Odd()],
    lambda: [Odd()] == [Odd()],
    lambda: Same('x') in [Same('a'), Same('b')],
    lambda: [Same('a')] == [Same('b')],
    lambda: [Same('a')] != [Same('b')],
    lambda: [Same('a'), Same('b')] == [Same('c')],
    lambda: [Same('a'), Same('b')] < [Same('c'), Same('d')],
):
    attempt(action)

nan = float('nan')
print([nan] == [nan], nan in [nan], [nan].index(nan), [nan].count(nan))
b = a
b += [3]
print(a is b, a)
b += 'xy'
print(a)
b *= 2
print(a is b, a)
b *= 0
print(a)
try:
    b += 5
except TypeError as error:
    print(error)
try:
    b *= 'x'
except TypeError as error:
    print(error)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
print(a.__add__([1]), a.__mul__(2), a.__rmul__(2), a.__iadd__((1,)) is a, a.__eq__(5), a.__lt__(5))
try:
    a.__add__(5)
except TypeError as error:
    print(error)
