"""Iterators of itertools that are changed, raise, or are asked again while they run."""
from itertools import *


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def fails(n):
    for i in range(n):
        yield i
    raise ValueError('broke')


for make in (
    lambda: cycle(fails(2)), lambda: chain(fails(1), [5]), lambda: accumulate(fails(2)), lambda: takewhile(lambda x: True, fails(1)), lambda: dropwhile(lambda x: x < 1, fails(2)),
    lambda: islice(fails(2), 5), lambda: zip_longest(fails(1), range(3)), lambda: pairwise(fails(2)), lambda: batched(fails(3), 2), lambda: compress(fails(1), [1, 1]), lambda: starmap(print, fails(1)),
    lambda: tee(fails(1))[0], lambda: groupby(fails(2)), lambda: filterfalse(None, fails(1)), lambda: starmap(lambda x: 1 // x, [(1,), (0,), (2,)]), lambda: map(lambda x: 1 // x, [1, 0, 2]),
    lambda: filter(lambda x: 1 // x, [1, 0, 1]), lambda: takewhile(lambda x: 1 // x, [1, 0, 1]), lambda: accumulate([1, 0, 1], lambda a, b: a // b),
):
    it = make()
    for _ in range(4):
        attempt(lambda: type(value) if type(value := next(it)) is tuple and len(value) == 2 and type(value[1]).__name__ == '_grouper' else value)
for made in (lambda: product(fails(2)), lambda: permutations(fails(2)), lambda: combinations(fails(1), 1), lambda: product([1], fails(1))):
    attempt(made)
source = [1, 2, 3]
c = cycle(source)
print(next(c))
source.append(4)
print(list(islice(c, 8)))
source = [1, 2, 3]
p = permutations(source, 2)
source.clear()
print(list(p))
def reenter():
    yield 1
    yield next(it)
it = chain(reenter())
print(next(it))
attempt(lambda: next(it))
a, b = tee(iter(range(1000)))
print(sum(a), sum(islice(b, 500)), next(b))
c, d = tee(b)
import copy
e = copy.copy(c)
print(next(c), next(d), next(e), next(e), next(c))
t = tee(a)[0]
print(type(t).__name__, list(t))
lines = iter('a b c'.split())
print(list(zip(lines, repeat('x'))), list(lines))
sieve = count(2)
primes = []
for _ in range(8):
    p = next(sieve)
    primes.append(p)
    sieve = filter(lambda n, p=p: n % p, sieve)
print(primes)
def flatten(x):
    return chain.from_iterable(map(flatten, x)) if isinstance(x, list) else [x]
print(list(flatten([1, [2, [3, 4], []], 5])))
print(list(map(tuple, map(lambda g: g[1], groupby('mississippi')))))
