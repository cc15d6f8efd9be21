# WeakValueDictionary, WeakKeyDictionary, WeakSet lose what dies.
import weakref


class P:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


a, b, c = P('a'), P('b'), P('c')
v = weakref.WeakValueDictionary()
v['a'] = a
v['b'] = b
v.setdefault('c', c)
print(sorted(v.items(), key=str), len(v), 'a' in v, v.get('x'), list(v), v['b'])
del b
print(sorted(v), len(v), v.get('b', 'gone'))
try:
    v['b']
except KeyError as e:
    print('KeyError', e)
k = weakref.WeakKeyDictionary({a: 1, c: 2})
print(sorted(k.values()), k[a], len(k), c in k)
del c
print(list(k.items()), len(k), dict(v))
s = weakref.WeakSet([a])
d = P('d')
s.add(d)
print(len(s), d in s, sorted(map(repr, s)))
del d
print(len(s), list(s))
for x in s:
    del a
    print(len(s))
    a = x
    break
print(v.pop('a'), len(v))
