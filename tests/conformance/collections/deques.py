"""deque: methods, ends, limits, rotation, changes while iterating, messages, sizes."""
import sys
from collections import deque


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


d = deque('abc')
for action in (
    lambda: d.append('d'), lambda: d.appendleft('z'), lambda: d, lambda: d.pop(), lambda: d.popleft(), lambda: d, lambda: d.extend([1, 2]), lambda: d.extendleft([3, 4]), lambda: d, lambda: d.rotate(2), lambda: d, lambda: d.rotate(-1), lambda: d, lambda: d.rotate(), lambda: d.rotate(100), lambda: d, lambda: d.rotate('x'),
    lambda: d.reverse(), lambda: d, lambda: d.count('a'), lambda: d.index('a'), lambda: d.index('nope'), lambda: d.index('a', 1, 2), lambda: d.remove('a'), lambda: d.remove('a'), lambda: d.insert(1, 'new'), lambda: d.insert(-1, 'y'), lambda: d.insert(100, 'end'), lambda: d, lambda: d.copy(), lambda: d.copy() is d,
    lambda: d[0], lambda: d[-1], lambda: d[100], lambda: d[1:2], lambda: d['x'], lambda: d.__setitem__(0, 'first'), lambda: d.__delitem__(1), lambda: d.__delitem__(100), lambda: d.__setitem__(100, 1), lambda: d, lambda: len(d), lambda: 'first' in d, lambda: 'zzz' in d, lambda: d.clear(), lambda: d, lambda: d.pop(), lambda: d.popleft(), lambda: d.rotate(3),
    lambda: deque([1, 2, 3], 2), lambda: deque([1, 2, 3], maxlen=0), lambda: deque(maxlen=3), lambda: deque([1], -1), lambda: deque([1], 'x'), lambda: deque(5), lambda: deque([1], 2, 3), lambda: deque(iterable=[1], maxlen=None), lambda: deque([1], foo=2), lambda: deque([1, 2], maxlen=2).insert(0, 5), lambda: deque(maxlen=5).maxlen, lambda: deque().maxlen,
    lambda: deque([1, 2]) == deque([1, 2]), lambda: deque([1]) == [1], lambda: deque([1]) < deque([2]), lambda: deque([1, 2]) < deque([1]), lambda: deque([1]) < [2], lambda: deque([1]) + deque([2]), lambda: deque([1]) + [2], lambda: deque([1, 2]) * 2, lambda: 2 * deque([1]), lambda: deque([1, 2, 3], 3) * 2, lambda: deque([1]) * 'x', lambda: deque([1]) * -1, lambda: hash(deque()),
    lambda: list(reversed(deque('abc'))), lambda: sorted(deque([3, 1])), lambda: bool(deque()), lambda: repr(deque([1], 5)), lambda: deque([deque([1])]), lambda: deque[int], lambda: iter(deque([1])).__length_hint__(), lambda: deque([1, 2]).__reduce__()[1:3], lambda: sys.getsizeof(deque()), lambda: sys.getsizeof(deque(range(65))), lambda: sys.getsizeof(deque(range(200))),
):
    attempt(action)
own = deque([1])
own.append(own)
print(own)
limited = deque(maxlen=3)
for i in range(6):
    limited.append(i)
    print(list(limited), end=' ')
limited.appendleft('x')
limited.extend('yz')
limited += 'w'
limited.extendleft('ab')
print(limited, limited.maxlen)
try:
    limited.maxlen = 5
except AttributeError as error:
    print(error)
changing = deque([1, 2, 3])
try:
    for x in changing:
        changing.append(x)
except RuntimeError as error:
    print(error)
try:
    for x in changing:
        changing.rotate()
except RuntimeError as error:
    print(error)
for x in changing:
    changing[0] = x
print(changing)


class Meddles:
    def __init__(self, to):
        self.to = to

    def __eq__(self, other):
        self.to.append(1)
        return False


m = deque([0, 1])
m.append(Meddles(m))
attempt(lambda: 5 in m)
m = deque([0, 1])
m.append(Meddles(m))
attempt(lambda: m.index(5))
m = deque([0, 1])
m.append(Meddles(m))
attempt(lambda: m.remove(5))
m = deque([0, 1])
m.append(Meddles(m))
attempt(lambda: m.count(5))


class Mark:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n, 'dies', end=' ')


d = deque((Mark(i) for i in range(4)), maxlen=3)
print('|', len(d))
d.append(Mark(9))
print('|')
d.popleft()
print('|')
d.clear()
print('|')
d = deque(map(Mark, range(3)))
del d
print('|')
big = deque(range(1000))
print(big[0], big[500], big[999], big[64], sum(big), big.index(700), len(big * 2))
del big[500]
big.insert(300, 'x')
big.rotate(333)
print(big[0], big[299], big.index('x'), len(big))


class Sub(deque):
    pass


s = Sub([1, 2], 5)
s.x = 1
print(s, s.copy(), type(s.copy()), type(s + s), type(s * 2), vars(s))
