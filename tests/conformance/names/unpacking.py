"""Unpacking into names, with and without a star, of everything that can be iterated."""
a, b = 1, 2
a, b = b, a
print(a, b)
(c, [d, e]), f = (1, (2, 3)), 4
print(c, d, e, f)
first, *middle, last = range(5)
print(first, middle, last)
*start, end = 'abc'
head, *tail = [1]
print(start, end, head, tail)
x, y, z = {'k1': 1, 'k2': 2, 'k3': 3}
print(x, y, z)
p, q = (i * i for i in range(2))
print(p, q)
[m, n] = {5, 5.5} if False else (8, 9)
print(m, n)
for k, (v, w) in [(1, (2, 3)), (4, (5, 6))]:
    print(k, v, w)


class Target:
    pass


t = Target()
t.a, t.b = 'ab'
l = [0, 0, 0]
l[0], l[1:] = 1, [2, 3, 4]
print(t.a, t.b, l)
i = 0
i, l[i] = 1, 'set'
print(i, l)


def attempt(text):
    try:
        exec(text, {})
        print('fine')
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


for text in (
    'a, b = 1',
    'a, b = None',
    'a, b = [1]',
    'a, b = [1, 2, 3]',
    'a, b = iter([1])',
    'a, b = iter([1, 2, 3])',
    'a, b = "abc"',
    'a, *b = []',
    'a, *b, c = [1]',
    'a, *b = 5',
    'for a, b in [1]: pass',
    'a, b, c = 1, 2',
    '(a, b), c = 1, 2',
    'a, b = {1: 2}',
    'a, b = {}',
):
    attempt(text)


class Broken:
    def __iter__(self):
        yield 1
        raise KeyError('middle')


try:
    a, b = Broken()
except KeyError as error:
    print('KeyError', error)
chain = one = two = []
chain.append(1)
print(one, two is chain)
