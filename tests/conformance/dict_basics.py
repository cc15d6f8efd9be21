# Every method of dict, in every form of its arguments.
d = {}
print(d, len(d), bool(d), d == {})
d['b'] = 1
d['a'] = 2
d[3] = 'three'
d[(1, 2)] = None
print(d)
print(d['b'], d.get('zz'), d.get('zz', 0), d.get('a', 9))
print('a' in d, 'x' in d, 3 in d, (1, 2) in d)
d['b'] = 10
print(list(d), list(d.values()), list(d.items()))
del d['b']
d['b'] = 11
print(d)
print(d.pop('a'), d.pop('nope', 'default'), d)
print(d.setdefault('new'), d.setdefault('b', 99), d)
print(d.popitem(), d.popitem(), d)
e = d.copy()
e['only'] = 1
print(d, e, d == e, d != e)
d.update(x=1, y=2)
d.update({'x': 5}, z=6)
d.update([('q', 1), ['r', 2]])
d.update()
print(d)
d.clear()
print(d, d == {})

print(dict(), dict(a=1), dict({'a': 1}, b=2), dict([(1, 2), (3, 4)]), dict(zip('ab', range(2))))
print(dict.fromkeys('abc'), dict.fromkeys([1, 2], 0), dict.fromkeys({'k': 1}, 'v'), {}.fromkeys((1, 1)))
print({1: 'a', True: 'b', 1.0: 'c'}, {0: 1, False: 2}, {'a': 1, 'a': 2})
print({**{'a': 1}, 'b': 2, **{'a': 3}})
print({'a': 1} | {'b': 2}, {'a': 1} | {'a': 2})
f = {'a': 1}
g = f
f |= {'b': 2}
f |= [('c', 3)]
print(f, g is f)
print(list(reversed({'a': 1, 'b': 2, 'c': 3})), list(reversed({1: 2}.items())), list(reversed({1: 2}.values())))
print({i: i * i for i in range(6) if i % 2})
nested = {'x': {'y': [1, {'z': ()}]}}
print(nested, nested['x']['y'][1]['z'])
loop = {}
loop['me'] = loop
loop['more'] = [loop]
print(loop)
print({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} == {'a': 1.0}, {'a': 1} == [('a', 1)])
print({1: 2}.__len__(), {1: 2}.__contains__(1), {1: 2}.__getitem__(1), dict.get({1: 2}, 1))


class Missing(dict):
    def __missing__(self, key):
        return ('missing', key)


m = Missing(a=1)
print(m['a'], m['b'], m.get('b'), 'b' in m, len(m), m)
print(type(m.copy()), type(m | {}), type({} | m), type(Missing.fromkeys('ab')), Missing.fromkeys('ab'))


class Counting(dict):
    def __setitem__(self, key, value):
        print('set', key)
        dict.__setitem__(self, key, value)


c = Counting(x=1)
c['y'] = 2
c.update(z=3)
c.setdefault('w', 4)
print(c, Counting.fromkeys('ab', 0))
