# Weak references of every kind, and when they learn of a death.
import gc
import sys
import weakref


class P:
    def __init__(self, name='p'):
        self.name = name

    def __repr__(self):
        return f'<{self.name}>'

    def method(self):
        return self.name


class WithDel(P):
    def __del__(self):
        print('del', self.name, [r() for r in watched])


def said(what):
    return lambda r: print(what, r() if type(r) is weakref.ref else 'proxy')


watched = []
p = P()
before = sys.getrefcount(p)
r1, r2 = weakref.ref(p), weakref.ref(p)
c1, c2 = weakref.ref(p, said('c1')), weakref.ref(p, said('c2'))
x = weakref.proxy(p)
y = weakref.proxy(p, said('proxy'))
print(r1 is r2, c1 is c2, sys.getrefcount(p) == before, weakref.getweakrefcount(p), len(weakref.getweakrefs(p)))
print(weakref.getweakrefs(p)[0] is r1, x is weakref.proxy(p), x.name, y.method(), r1 == c1, hash(r1) == hash(p))
print(c1.__callback__ is not None, r1.__callback__)
del c1
print(weakref.getweakrefcount(p))
del p
print(r1() is None, c2() is None, r1 == r2, r1 == c2)
for ask in (lambda: x.name, lambda: str(x), lambda: y.method()):
    try:
        ask()
    except ReferenceError as error:
        print(error)

p = WithDel('first')
watched.append(weakref.ref(p))
del p
print([r() for r in watched])
watched.clear()
p = WithDel('ring')
p.me = p
watched.append(weakref.ref(p, said('never')))
del p
gc.collect()
print([r() for r in watched])

a, b = P('a'), P('b')
a.b, b.a = b, a
outside = weakref.ref(a, said('outside'))
a.inside = weakref.ref(b, said('inside'))
del a, b
gc.collect()
print(outside())

d = weakref.WeakValueDictionary()
p, q = P('p'), P('q')
d['p'], d['q'], d['r'] = p, q, p
print(len(d), sorted(d), 'p' in d)
del p
print(len(d), sorted(d), d.get('p'))
items = d.items()
del q
print(list(items), len(d))

k = weakref.WeakKeyDictionary()
p, q = P('p'), P('q')
k[p], k[q] = 1, [q]
del p
print(len(k), list(k.values()))
del q
print(len(k))
k.clear()
gc.collect()

s = weakref.WeakSet()
p, q = P('p'), P('q')
s.add(p)
s.add(q)
s.add(p)
print(len(s), p in s)
del p
print(len(s), s == weakref.WeakSet([q]))
s.discard(q)
print(len(s))

p = P('m')
m = weakref.WeakMethod(p.method)
print(m()(), m() is m(), weakref.ref(p.method)() is None)
del p
print(m())

p = P('f')
f = weakref.finalize(p, print, 'finalized', 1, end='!\n')
g = weakref.finalize(p, print, 'second')
print(f.alive, g.alive, f.peek()[1] is print, g.detach() is not None, g.alive)
del p
print(f.alive, f(), f.peek())

p = P('called')
f = weakref.finalize(p, lambda: 'result')
print(f(), f(), f.alive)


class Sub(weakref.ref):
    __slots__ = 'tag',

    def __init__(self, object, callback=None, tag=None):
        super().__init__(object, callback)
        self.tag = tag


p = P('sub')
s1, s2 = Sub(p, tag=1), Sub(p, tag=2)
print(s1 is s2, s1.tag, s2.tag, s1() is p, s1 == s2)
for what in ([], {}, (), 1, 'x', None, 1.5, object(), range(3), slice(1), len, [].append, b'', int, P, said, (x for x in ()), {1}, frozenset(), type, sys, p.method, bytearray(), Sub, print, property(), iter([])):
    try:
        print(type(what).__name__, weakref.ref(what)() is not None)
    except TypeError as error:
        print(error)


def bad(r):
    raise ValueError('in a callback')


class Quiet:
    def __call__(self, r):
        raise ValueError('in a callback')

    def __repr__(self):
        return 'quiet'


p = P()
w = weakref.ref(p, Quiet())
del p
print('after')
