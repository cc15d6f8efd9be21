"""Sorting keeps equal items in order, whichever way and by whatever key."""

people = [('ann', 3), ('bob', 1), ('cid', 3), ('dan', 2), ('eve', 1), ('fay', 2), ('gus', 3)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: 0), sorted(people, key=lambda p: 0, reverse=True) == people)
print(sorted('The quick Brown fox'.split(), key=str.lower), sorted('bAcB'), sorted('bAcB', reverse=True))
print(sorted([1, 1.0, True, 0, False, 0.0]), sorted([True, 1.0, 1]), sorted([3, 1, 2], key=lambda x: -x))
print(sorted({'b': 1, 'a': 2}), sorted({3, 1, 2}), sorted(range(5, 0, -1)), sorted(()), sorted(x % 3 for x in range(7)))
print(sorted([[2], [1, 5], [1]]), sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted([(2,), (1, 2), (1,)]))
import random

random.seed(5)
for n in (2, 3, 10, 31, 32, 33, 63, 64, 65, 100, 500, 1000):
    values = [(random.randrange(20), i) for i in range(n)]
    made = sorted(values, key=lambda v: v[0])
    assert all(x[0] < y[0] or x[0] == y[0] and x[1] < y[1] for x, y in zip(made, made[1:]))
    back = sorted(values, key=lambda v: v[0], reverse=True)
    assert all(x[0] > y[0] or x[0] == y[0] and x[1] < y[1] for x, y in zip(back, back[1:]))
    assert sorted(values) == sorted(sorted(values)) == sorted(values[::-1])
print('stable')
floats = [3.5, -0.0, 0.0, float('inf'), -float('inf'), 1e300, 1, 2**70]
print(sorted(floats), sorted([float('nan'), 1.0, 0.5]))
print(sorted(['b', 'a', 'ä', 'Z', '', 'aa', '\U0001f600', '\uffff']), sorted([b'b', b'', b'a']))
items = [5, 3, 1]
print(items.sort(), items, sorted(items) is items)
