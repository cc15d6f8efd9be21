class A:
    def __repr__(self):
        return repr(self)
try:
    repr(A())
except RecursionError as e:
    print('R', e)
class B:
    def __eq__(self, o):
        return self == o
try:
    B() == B()
except RecursionError as e:
    print('R', e)
class C:
    def __getattr__(self, n):
        return getattr(self, n + 'x')
try:
    C().q
except RecursionError as e:
    print('R', e)
def key(x):
    return sorted([x], key=key)
try:
    sorted([1], key=key)
except RecursionError as e:
    print('R', e)
class D:
    def __add__(self, o):
        return self + o
try:
    D() + 1
except RecursionError as e:
    print('R', e)
class E:
    def __iter__(self):
        return iter(self)
try:
    list(E())
except RecursionError as e:
    print('R', e)

class F:
    def __call__(self): return self()
class G:
    def __len__(self): return len(self)
    def __hash__(self): return hash(self)
    def __getitem__(self, i): return self[i]
    def __bool__(self): return bool(self)
    def __str__(self): return str(self)
    def __format__(self, s): return format(self, s)
    def __setattr__(self, k, v): setattr(self, k, v)
    def __contains__(self, x): return x in self
    def __lt__(self, o): return min(self, o)
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
    def __index__(self): return [1][self]
    def __int__(self): return int(self)
    def __next__(self): return next(self)
    def __reversed__(self): return reversed(self)
    @property
    def p(self): return self.p
class P:
    def __init__(self): P()
class Q:
    def __new__(cls): return Q()
def gen():
    yield from gen()
def m(x): return list(map(m, [x]))
import functools
@functools.lru_cache
def fl(n): return fl(n + 1)
g = G()
def setit(): g.x = 1
def withit():
    with g: pass
for what in (lambda: F()(), lambda: len(g), lambda: hash(g), lambda: g[0], lambda: bool(g), lambda: str(g),
             lambda: f'{g}', setit, lambda: 1 in g, lambda: g < g, withit, lambda: [1][g], lambda: int(g),
             lambda: next(g), lambda: reversed(g), lambda: g.p, P, Q, lambda: list(gen()), lambda: m(1),
             lambda: fl(1)):
    try:
        what()
        print('no error')
    except RecursionError as e:
        print(e)
