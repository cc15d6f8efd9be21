# How lists, dicts, sets, bytearrays and deques grow and shrink.
import sys
from collections import deque


def steps(make, change, count):
    one = make()
    sizes = [(0, sys.getsizeof(one))]
    for n in range(count):
        change(one, n)
        if sys.getsizeof(one) != sizes[-1][1]:
            sizes.append((n + 1, sys.getsizeof(one)))
    return sizes


print('append', steps(list, lambda l, n: l.append(n), 200))
print('insert', steps(list, lambda l, n: l.insert(0, n), 60))
print('pop', steps(lambda: list(range(100)), lambda l, n: l.pop(), 100))
print('pop first', steps(lambda: list(range(40)), lambda l, n: l.pop(0), 40))
print('extend by three', steps(list, lambda l, n: l.extend((1, 2, 3)), 40))
print('extend by iterator', steps(list, lambda l, n: l.extend(iter(range(5))), 20))
print('+=', steps(list, lambda l, n: l.__iadd__([1]), 40))
print('slice', steps(list, lambda l, n: l.__setitem__(slice(0, 0), [1, 2]), 20))
print('delete slice', steps(lambda: list(range(50)), lambda l, n: l.__delitem__(slice(0, 3)), 16))
print('remove', steps(lambda: list(range(30)), lambda l, n: l.remove(n), 30))
print('int keys', steps(dict, lambda d, n: d.__setitem__(n, n), 200))
print('str keys', steps(dict, lambda d, n: d.__setitem__(str(n), n), 200))
print('mixed keys', steps(dict, lambda d, n: d.__setitem__(str(n) if n % 2 else n, n), 30))
print('dict pop', steps(lambda: {n: n for n in range(50)}, lambda d, n: d.pop(n), 50))
print('dict pop and set', steps(dict, lambda d, n: (d.__setitem__(n, n), d.pop(n)), 60))
print('update', steps(dict, lambda d, n: d.update({n: 1, n + 1000: 2}), 60))
print('clear', steps(lambda: {1: 1, 2: 2}, lambda d, n: d.clear(), 1))
print('set add', steps(set, lambda s, n: s.add(n), 300))
print('set discard', steps(lambda: set(range(50)), lambda s, n: s.discard(n), 50))
print('set update', steps(set, lambda s, n: s.update([n, n + 1, n + 2]), 60))
print('set discard and add', steps(set, lambda s, n: (s.add(n), s.discard(n)), 100))
print('bytearray', steps(bytearray, lambda b, n: b.append(n % 256), 100))
print('deque', steps(deque, lambda d, n: d.append(n), 300))
for n in range(20):
    print(n, *map(sys.getsizeof, (list(range(n)), [0] * n, [x for x in range(n)], [*range(n)], tuple(range(n)), dict.fromkeys(range(n)),
                                   {x: x for x in range(n)}, set(range(n)), {x for x in range(n)}, frozenset(range(n)), list((1,) * n), sorted(range(n)),
                                   list(range(n))[:], [1] + [1] * n, 'x' * n, 'é' * n, b'x' * n, bytearray(n), 10 ** n, list(iter(range(n))), dict(zip(range(n), range(n))))))
