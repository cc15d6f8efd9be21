"""Every function of itertools: what it gives, and what it says when it cannot."""
import itertools
import operator
from itertools import *


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def ten(it):
    return list(islice(it, 10))


for action in (
    lambda: ten(count()), lambda: ten(count(5)), lambda: ten(count(1, 2)), lambda: ten(count(0.5, 0.1)), lambda: ten(count(step=-1)), lambda: ten(count('a')), lambda: ten(count(2**63 - 2)),
    lambda: count(5, 1), lambda: count(5, 2), lambda: count(1.5), lambda: ten(count(1, 0)), lambda: count(1, 2, 3), lambda: ten(count(start=3, step=4)), lambda: next(count(1j)), lambda: count(foo=1),
    lambda: ten(cycle('ab')), lambda: ten(cycle('')), lambda: cycle(5), lambda: cycle(), lambda: ten(cycle(iter([1, 2]))),
    lambda: ten(repeat('x')), lambda: ten(repeat('x', 3)), lambda: ten(repeat('x', -1)), lambda: repeat('x', 3), lambda: repeat('x'), lambda: repeat('x', 'y'), lambda: repeat(object=1, times=2), lambda: repeat(), lambda: repeat('x', 3).__length_hint__(),
    lambda: repeat('x').__length_hint__(), lambda: list(map(pow, range(5), repeat(2))),
    lambda: list(accumulate([1, 2, 3])), lambda: list(accumulate([1, 2, 3], operator.mul)), lambda: list(accumulate([1, 2], initial=10)), lambda: list(accumulate([])), lambda: list(accumulate([], initial=5)), lambda: list(accumulate([1, 'a'])),
    lambda: list(accumulate('abc')), lambda: accumulate(5), lambda: list(accumulate([1, 2], func=None)), lambda: list(accumulate([3, 1, 2], max)), lambda: list(accumulate([1, 2], 5)),
    lambda: list(chain('ab', [1], (2,))), lambda: list(chain()), lambda: list(chain(5)), lambda: list(chain.from_iterable(['ab', 'c'])), lambda: list(chain.from_iterable([1])), lambda: list(chain('a', 5)), lambda: chain.from_iterable(5), lambda: list(chain([], [], 'x')),
    lambda: list(compress('abcd', [1, 0, 1])), lambda: list(compress('ab', [0, 0])), lambda: compress('a'), lambda: compress(1, [1]), lambda: list(compress(data='ab', selectors=[1, 1])),
    lambda: list(dropwhile(lambda x: x < 3, [1, 3, 2, 4])), lambda: list(takewhile(lambda x: x < 3, [1, 3, 2])), lambda: list(dropwhile(None, [1])), lambda: list(takewhile(5, [1])), lambda: dropwhile(bool),
    lambda: list(filterfalse(None, [0, 1, ''])), lambda: list(filterfalse(lambda x: x > 1, [1, 2])), lambda: filterfalse(1), lambda: list(filterfalse(bool, [])),
    lambda: [(k, list(g)) for k, g in groupby('aabbba')], lambda: [(k, list(g)) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)], lambda: list(groupby([])), lambda: groupby(5), lambda: [k for k, g in groupby('aab')], lambda: list(groupby([1], 5)),
    lambda: list(islice('abcdef', 3)), lambda: list(islice('abcdef', 1, 4)), lambda: list(islice('abcdef', 1, None, 2)), lambda: list(islice('abc', 0)), lambda: list(islice('abc', None)), lambda: islice('abc', -1), lambda: islice('abc', 0, 2, 0), lambda: islice('abc', 'x'),
    lambda: islice('abc'), lambda: islice('abc', 1, -1), lambda: islice('abc', -1, 2), lambda: islice(5, 1), lambda: list(islice('abc', 1.5)), lambda: islice('abc', 1, 2, 3, 4), lambda: list(islice('abcdef', 5, 2)), lambda: list(islice(range(10), 2, 9, 3)),
    lambda: list(pairwise('abcd')), lambda: list(pairwise('a')), lambda: list(pairwise('')), lambda: pairwise(5),
    lambda: list(batched('abcdefg', 3)), lambda: list(batched('ab', 5)), lambda: batched('ab', 0), lambda: batched('ab', 'x'), lambda: list(batched('abc', 2, strict=True)), lambda: list(batched('abcd', 2, strict=True)), lambda: batched('a'), lambda: list(batched('', 2)), lambda: batched(5, 2),
    lambda: list(starmap(pow, [(2, 3), (3, 2)])), lambda: list(starmap(pow, [5])), lambda: list(starmap(lambda *a: a, ['ab', (), [1]])), lambda: list(starmap(5, [()])), lambda: starmap(pow),
    lambda: [list(t) for t in tee('abc')], lambda: tee('abc', 0), lambda: tee('abc', -1), lambda: [list(t) for t in tee('ab', 3)], lambda: tee(5), lambda: tee('a', 'x'), lambda: tee(),
    lambda: list(zip_longest('ab', 'c')), lambda: list(zip_longest('ab', [1], fillvalue='-')), lambda: list(zip_longest()), lambda: zip_longest(5), lambda: zip_longest('a', foo=1), lambda: list(zip_longest('', 'ab', 'c')),
    lambda: list(product('ab', [1, 2])), lambda: list(product('ab', repeat=2)), lambda: list(product()), lambda: list(product('ab', '')), lambda: product(5), lambda: product('a', repeat=-1), lambda: list(product('ab', repeat=0)), lambda: product('a', repeat='x'), lambda: len(list(product(range(3), repeat=4))), lambda: product('a', foo=1),
    lambda: list(permutations('abc')), lambda: list(permutations('abc', 2)), lambda: list(permutations('abc', 0)), lambda: list(permutations('ab', 5)), lambda: permutations('a', -1), lambda: permutations(5), lambda: permutations('a', 'x'), lambda: permutations(), lambda: list(permutations('aab', 2)), lambda: list(permutations(iterable='ab', r=None)),
    lambda: list(combinations('abcd', 2)), lambda: list(combinations('abc', 0)), lambda: list(combinations('ab', 5)), lambda: combinations('a', -1), lambda: combinations('a'), lambda: combinations(5, 1), lambda: combinations('a', 'x'), lambda: list(combinations(iterable='abc', r=2)),
    lambda: list(combinations_with_replacement('abc', 2)), lambda: list(combinations_with_replacement('', 2)), lambda: list(combinations_with_replacement('a', 0)), lambda: combinations_with_replacement('a', -1), lambda: len(list(combinations_with_replacement(range(4), 3))),
    lambda: sorted(name for name in dir(itertools) if name[0] != '_'),
):
    attempt(action)
