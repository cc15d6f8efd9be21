"""How much room a list has: after displays, comprehensions, append, extend, insert, slices, pop."""
import sys

size = sys.getsizeof
grown = []
last = -1
for i in range(200):
    now = size(grown)
    if now != last:
        print(i, now)
        last = now
    grown.append(i)
while grown:
    grown.pop()
    now = size(grown)
    if now != last:
        print(len(grown), now)
        last = now
print(size([]), size([1]), size([1, 2]), size([1, 2, 3]), size([1, 2, 3, 4, 5, 6]))
print([size([x for x in range(n)]) for n in range(20)])
print([size(list(range(n))) for n in range(20)])
print([size(list(tuple(range(n)))) for n in range(20)])
print([size(list(x for x in range(n))) for n in range(20)])
print([size([*range(n)]) for n in range(20)])
print([size([*range(n), 1]) for n in range(20)])
print([size([0] * n) for n in range(20)])
print([size([1, 2, 3][:n]) for n in range(5)])
print([size([1, 2] + [3] * n) for n in range(5)])


def after(action, start=()):
    made = list(start)
    action(made)
    return size(made)


print(after(lambda x: x.extend(range(7))), after(lambda x: x.extend([1, 2, 3])), after(lambda x: x.extend((1,))))
print(after(lambda x: x.insert(0, 1)), after(lambda x: x.insert(1, 1), range(4)), after(lambda x: x.insert(1, 1), range(5)))
print(after(lambda x: x.clear(), range(9)), after(lambda x: x.reverse(), range(9)), after(lambda x: x.sort(), range(9)))
print(after(lambda x: x.__delitem__(slice(2, 5)), range(9)), after(lambda x: x.__delitem__(slice(0, 8)), range(9)))
print(after(lambda x: x.__setitem__(slice(2, 3), range(30)), range(9)), after(lambda x: x.__delitem__(0), range(17)))
print(after(lambda x: x.__imul__(3), range(4)), after(lambda x: x.__iadd__('abc'), range(4)), after(lambda x: x.remove(3), range(4)))
print(size([1, 2, 3].copy()), size(sorted((3, 1, 2))), size('a b c'.split()), size(dict(a=1).__dir__()) > 100)
a, *rest = range(6)
print(size(rest))


def collect(*args):
    return [*args]


print(size(collect(1, 2, 3)), size(list('abcdefgh')), size(list({1, 2, 3})), size(list({1: 2}.items())))
