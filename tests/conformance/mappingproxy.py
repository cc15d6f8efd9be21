# mappingproxy, the read-only face of a namespace.
class C:
    x = 1

    def f(self):
        pass


p = C.__dict__
print(type(p).__name__, p['x'], 'x' in p, 'y' in p, p.get('x'), p.get('y'), p.get('y', 5))
print([k for k in p if not k.startswith('__')], len(p) == len(list(p)))


def attempt(g):
    try:
        print('no error:', g())
    except Exception as err:
        print(type(err).__name__, err)


def assign():
    p['x'] = 2


def delete():
    del p['x']


attempt(assign)
attempt(delete)
attempt(lambda: p['nothing'])
C.x = 5
print(p['x'])
d = {'a': 1, 'b': [2]}
q = type(p)(d)
print(q, q == d, q == {'a': 1}, q != d, list(q.keys()), list(q.values()), list(q.items()))
d['c'] = 3
print(q, len(q), list(reversed(q)), q.copy(), q.copy() is d, str(q))
print(q | {'z': 0}, {'z': 0} | q, type(q | {}))
attempt(lambda: type(p)())
attempt(lambda: type(p)(1))
attempt(lambda: type(p)([1]))
attempt(lambda: hash(q))


def inplace():
    r = q
    r |= {}


attempt(inplace)
