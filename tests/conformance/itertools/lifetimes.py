"""What the iterators of itertools hold on to, and when they let it go."""
import sys
from itertools import *


class Mark:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print(self.name, 'dies')


def marks(names):
    for name in names:
        yield Mark(name)


print('cycle')
c = cycle(marks('ab'))
print(next(c), next(c), next(c))
del c
print('chain')
c = chain(marks('a'), [Mark('b')])
print(next(c))
print(next(c))
print(next(c, 'over'))
del c
print('from_iterable')
for x in chain.from_iterable(marks(n) for n in ('ab', 'c')):
    print(x)
del x
print('tee')
a, b = tee(marks('abc'))
print(next(a), next(a))
print(next(b))
del a
print('a gone')
print(next(b))
del b
print('groupby')
for key, group in groupby(marks('xxy'), key=lambda m: m.name):
    print(key)
    for item in group:
        print(item)
    del item
del key, group
g = groupby([1, 1, 2])
k, first = next(g)
k, second = next(g)
print(list(first), list(second))
print('islice')
s = islice(marks('abc'), 2)
print(next(s))
print(next(s))
print(next(s, 'over'))
del s
print('zip_longest')
z = zip_longest(marks('a'), marks('bc'), fillvalue=0)
print(next(z))
print(next(z))
print(next(z, 'over'))
del z
print('accumulate')
for x in accumulate(marks('ab'), lambda p, q: Mark(p.name + q.name)):
    print(x)
del x
print('product')
p = product(marks('ab'))
print('made')
print(next(p))
print(next(p))
print(next(p, 'over'))
del p
print('pairwise')
for pair in pairwise(marks('abc')):
    print(pair)
del pair
print('batched')
for batch in batched(marks('abc'), 2):
    print(batch)
del batch
print('takewhile')
for x in takewhile(lambda m: m.name != 'b', marks('abc')):
    print(x)
del x
print('dropwhile')
for x in dropwhile(lambda m: m.name != 'b', marks('abc')):
    print(x)
del x
print('starmap')
for x in starmap(Mark, [('s',), ('t',)]):
    print(x)
del x
print('repeat')
r = repeat(Mark('r'), 2)
print(next(r), next(r), next(r, 'over'))
del r
print('compress')
for x in compress(marks('abc'), [0, 1, 0]):
    print(x)
del x
print('end')
