"""The tuples that itertools gives are used again when nobody has kept them."""
import sys
from itertools import *

for name, make in (
    ('product', lambda: product('abc', repeat=2)),
    ('permutations', lambda: permutations('abc')),
    ('combinations', lambda: combinations('abcd', 2)),
    ('with replacement', lambda: combinations_with_replacement('abc', 2)),
    ('zip_longest', lambda: zip_longest('abc', 'a')),
    ('pairwise', lambda: pairwise('abcd')),
    ('batched', lambda: batched('abcdefg', 2)),
    ('groupby', lambda: groupby('aabbcc')),
):
    print(name, len({id(t) for t in make()}), len({id(t) for t in list(make())}), end=' ')
    it = make()
    first = next(it)
    print(sys.getrefcount(first), end=' ')
    second = next(it)
    print(first is second, sys.getrefcount(first), sys.getrefcount(second))
    del first
    third = next(it)
    print(third is second, third if name != 'groupby' else third[0])
    del it
    print(sys.getrefcount(third))
mark = object()
before = sys.getrefcount(mark)
p = product([mark, mark], repeat=2)
print(sys.getrefcount(mark) - before)
next(p)
print(sys.getrefcount(mark) - before)
for _ in p:
    pass
print(sys.getrefcount(mark) - before)
del p, _
print(sys.getrefcount(mark) - before)
c = combinations([mark] * 3, 2)
print(sys.getrefcount(mark) - before)
next(c)
print(sys.getrefcount(mark) - before)
list(c)
print(sys.getrefcount(mark) - before)
del c
print(sys.getrefcount(mark) - before)
