# Every method and operator of set and frozenset.
s = set()
print(s, len(s), bool(s), frozenset(), frozenset([1]))
s.add(3)
s.add('x')
s.add(3.0)
s.add((1, 2))
print(len(s), 3 in s, 'y' in s, (1, 2) in s)
print({1, 2, 3}, {3, 2, 1}, {5, 1, 3, 1, 5}, set('hello world'), set(range(10, 0, -1)))
print({'spam', 'eggs', 'ham', 'bacon', 'toast'}, set(['b', 'a', 'c']), {None, True, 2.5, 'é', b'x'})
print({i * 7 % 23 for i in range(23)}, {-1, -2, -3}, {1 << 40, 1 << 61, (1 << 61) - 1})
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, b - a)
print(a.union(b, [9]), a.intersection(b, [3]), a.difference(b, [1]), a.symmetric_difference([1, 7]))
print(a <= b, a < a, a <= a, {3} < b, a >= {1}, a > {1, 2, 3, 4}, a == {4, 3, 2, 1}, a != b)
print(a.issubset(range(10)), a.issuperset([1, 2]), a.isdisjoint([7]), a.isdisjoint(b))
c = a
a |= {10}
a &= {1, 2, 10, 11}
a -= {2}
a ^= {1, 50}
print(a, c is a)
a.update([1, 2], (3,))
a.intersection_update([1, 2, 3, 10], {1, 2, 3})
a.difference_update([1], [2])
a.symmetric_difference_update([3, 4])
print(a)
a.update('abc')
a.discard('a')
a.discard('zz')
a.remove('b')
print(a, sorted(map(str, a)))
f = frozenset('abc')
print(f == set('abc'), f | {1} == {1, 'a', 'b', 'c'}, type(f | set()), type(set() | f), f.copy() is f, frozenset(f) is f)
print(hash(f) == hash(frozenset('cba')), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset(range(50))))
print({f: 1}[frozenset('bca')], f in {f}, set('abc') in {f})
t = {f}
t.remove(set('abc'))
print(t)
p = set(range(8))
print([p.pop() for _ in range(3)], p)
print(set([1, 2]).copy(), {1, 2}.__contains__(1))
e = set()
e.add(frozenset([e.__len__()]))
print(e)


class S(set):
    pass


class F(frozenset):
    pass


x = S([1, 2])
print(x, type(x | x), type(x.copy()), S(), F('a'), type(F('a').copy()))
x.me = 'attribute'
print(x.me, x == {1, 2})


def attempt(g):
    try:
        print('no error:', g())
    except Exception as err:
        print(type(err).__name__, err)


attempt(lambda: {[]})
attempt(lambda: set([{}]))
attempt(lambda: set(1))
attempt(lambda: set(1, 2))
attempt(lambda: set(a=1))
attempt(lambda: frozenset(1, 2))
attempt(lambda: set().pop())
attempt(lambda: {1}.remove(2))
attempt(lambda: {1}.remove({3}))
attempt(lambda: {1}.add())
attempt(lambda: {1} | [2])
attempt(lambda: {1} < [2])
attempt(lambda: {1}.union(2))
attempt(lambda: {1}.update(x=2))
attempt(lambda: {1}.isdisjoint())
attempt(lambda: hash({1}))
attempt(lambda: frozenset().add(1))
attempt(lambda: {1}[0])
attempt(lambda: set.add(1, 2))


def changing():
    s = {1, 2, 3}
    for x in s:
        s.add(x + 10)


attempt(changing)
it = iter({5})
print(next(it), next(it, 'end'), type(it).__name__, it.__length_hint__())


class Loud:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        print('eq', self.n, other.n)
        return self.n == other.n


u = {Loud(1), Loud(2)}
print(Loud(2) in u, len(u | {Loud(1)}), len(u & {Loud(2)}))
