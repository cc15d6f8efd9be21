"""zip and enumerate give the same tuple again when nobody has kept it."""
import sys

print(len({id(pair) for pair in zip(range(5), range(5))}))
print(len({id(pair) for pair in enumerate('abcde')}))
kept = []
for pair in zip('abc', 'def'):
    kept.append(id(pair))
    print(sys.getrefcount(pair), end=' ')
print(len(set(kept)))
pairs = list(zip('abc', 'def'))
print(len({id(p) for p in pairs}), pairs)
z = zip('abcd', 'efgh')
first = next(z)
second = next(z)
print(first is second, first, second)
del first
third = next(z)
print(third is second, third)
e = enumerate('abc')
a = next(e)
print(a, sys.getrefcount(a))
b = next(e)
print(b is a, b)
ids = set()
for i, pair in enumerate(zip('ab', 'cd')):
    ids.add(id(pair))
print(len(ids))
for x in zip([1, 2, 3]):
    print(x, sys.getrefcount(x), end=' ')
print()
class Mark:
    def __del__(self):
        print('mark dies')
z = zip([Mark(), Mark()])
print('made')
x = next(z)
print('first')
del x
print('gone')
del z
print('end')
for pair in enumerate(Mark() for _ in range(2)):
    print('body')
print('after')
del pair
