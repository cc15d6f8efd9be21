# How many references an object has while its own special methods run, by whatever they are called.
import sys
rc = sys.getrefcount
class A:
    def __str__(self): return 'str %d' % rc(self)
    def __repr__(self): return 'repr %d' % rc(self)
    def __len__(self): return 2
    def __format__(self, spec): return 'fmt %d' % rc(self)
    def __hash__(self): print('hash', rc(self)); return 1
    def __eq__(self, o): print('eq', rc(self), rc(o)); return True
    def __bool__(self): print('bool', rc(self)); return True
    def __int__(self): print('int', rc(self)); return 1
    def __index__(self): print('index', rc(self)); return 1
    def __float__(self): print('float', rc(self)); return 1.0
    def __abs__(self): return rc(self)
    def __iter__(self): print('iter', rc(self)); return iter([1, 2])
    def __contains__(self, x): print('contains', rc(self), rc(x)); return True
    def __add__(self, o): return rc(self), rc(o)
    def __radd__(self, o): return rc(self)
    def __lt__(self, o): print('lt', rc(self), rc(o)); return True
    def __getitem__(self, i): return rc(self)
    def __call__(self, *a, **k): return rc(self), [rc(x) for x in a], {n: rc(v) for n, v in k.items()}
    def __enter__(self): print('enter', rc(self)); return self
    def __exit__(self, *a): print('exit', rc(self), [rc(x) for x in a]); return True
    def __getattr__(self, n): return rc(self)
    def __round__(self, n=None): return rc(self)
    def __divmod__(self, o): return rc(self), rc(o)
    def __pow__(self, o, m=None): return rc(self), rc(o), rc(m)
    def __dir__(self): print('dir', rc(self)); return ['a']
    def __reversed__(self): return [rc(self)]
    def __complex__(self): print('complex', rc(self)); return 1j
    def __bytes__(self): print('bytes', rc(self)); return b''
    def __fspath__(self): print('fspath', rc(self)); return ''
    def __instancecheck__(self, o): print('ic', rc(self), rc(o)); return True
    def __set_name__(self, o, n): print('set_name', rc(self))
    def __missing__(self, k): return 1
    def __neg__(self): return rc(self)
    def __iadd__(self, o): print('iadd', rc(self), rc(o)); return self
    def __length_hint__(self): print('hint', rc(self)); return 1
    def __next__(self): print('next', rc(self)); raise StopIteration
a = A()
print(a); print(a, a); print('x', a, sep='-'); print(*[a]); print(*(a, a))
str(a); print(str(a), repr(a), [a], (a,), {1: a})
print(f'{a}', f'{a!r}', f'{a!s:>5}', '%s %r' % (a, a), '%s' % a, '{} {!r}'.format(a, a), '{0}{x}'.format(a, x=a), format(a), format(a, ''))
print(len(a), bool(a), int(a), float(a), complex(a), abs(a), hash(a), round(a), divmod(a, a), pow(a, a), a ** a, pow(a, a, a))
print(a + a, 1 + a, -a, a[0], a[1:2], a(a, k=a))
print(list(a), tuple(a), set(a), max(a), sum(a), sorted(a), any(a), all(a), list(enumerate(a)), list(zip(a, a)), list(map(rc, a)))
print(1 in a, a in [a], a in [1, a], [1, a].index(a), [a].count(a), a.x, getattr(a, 'y'), hasattr(a, 'z'))
print(a == a, a != a, a < a, a > a, sorted([a, a]), max(a, a), min([a, a]), max(a, a, key=rc))
with a: pass
with a as b: raise ValueError
a += a
print(reversed(a), range(a), [1, 2][a], [1] * a, 'x' * a, bytes(a), hex(a), chr(a), isinstance(1, a), {a: 1}, {a}, {a: a}[a], dict.fromkeys([a], a))
for i in a: pass
[*a]; x, y = a; print({**{'k': a}})
print(not a, a and 1, 1 if a else 2, list(filter(None, [a])), list(filter(lambda t: rc(t), [a])))
print(''.join(str(x) for x in [a]), next(iter([a])).q, slice(a).stop.q, callable(a), iter(a) is None, next(a, 5))
print(isinstance(a, A), issubclass(A, A), type(a) is A, vars(a), id(a) == id(a), a.__class__ is A)
print(list(map(lambda *t: [rc(x) for x in t], [a], [a])), [rc(x) for x in (lambda *t, **k: t)(a)])
print(memoryview(b'x')[a - a if 0 else 0], 'abc'.find('b', a), 'abc'.center(a), 'abc'.split('b', a), [1, 2, 3].pop(a), (1, 2, 3)[a], 'a b'.replace('a', 'b', a))
