"""How often keys are asked for, in which order, and how long they live."""
import functools
import sys


class Key:
    alive = 0

    def __init__(self, value):
        self.value = value
        Key.alive += 1

    def __del__(self):
        Key.alive -= 1
        print('key of', self.value, 'dies')

    def __lt__(self, other):
        return self.value < other.value


def key(x):
    print('key', x, 'alive', Key.alive)
    return Key(x)


print(sorted([3, 1, 2], key=key), Key.alive)
items = [2, 1]
items.sort(key=key, reverse=True)
print(items)
try:
    sorted([1, 2, 3], key=lambda x: key(x) if x < 3 else 1 / 0)
except ZeroDivisionError as error:
    print(error, Key.alive)
    del error
print(Key.alive)


class Picky(Key):
    def __lt__(self, other):
        if other.value == 3:
            raise RuntimeError('three')
        return super().__lt__(other)


for values in ([1, 2, 4, 3, 5], [5, 4, 3, 1]):
    for reverse in (False, True):
        try:
            sorted(values, key=Picky, reverse=reverse)
        except RuntimeError as error:
            print(error)
marks = [object() for _ in range(3)]
before = [sys.getrefcount(x) for x in marks]
made = sorted(marks, key=id)
print(before, [sys.getrefcount(x) for x in marks])
del made
print([sys.getrefcount(x) for x in marks])
print(sorted(['bb', 'a', 'ccc'], key=len), sorted([-3, 2, -1], key=abs), sorted([[2], [1]], key=lambda x: x[0]))


def compare(a, b):
    print('compare', a, b)
    return b - a


print(sorted([1, 3, 2], key=functools.cmp_to_key(compare)))
k = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
print(k(1) < k(2), k(1) == k(1), k(2) > k(1), k(3).obj, max([3, 1], key=k))
try:
    k(1) < 5
except TypeError as error:
    print(error)
try:
    hash(k(1))
except TypeError as error:
    print(error)
