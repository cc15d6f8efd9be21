# Endless or very deep recursion through natives of every kind is a RecursionError, and the program goes on.
import sys
def t(f):
    try: r = f(); print(type(r), len(r) if hasattr(r,'__len__') else r)
    except BaseException as e: print(type(e).__name__, e)
def nest(n, mk):
    x = mk(None)
    for _ in range(n): x = mk(x)
    return x
a = nest(20000, lambda x: [x]); b = nest(20000, lambda x: [x])
t(lambda: repr(a)); t(lambda: str(a)); t(lambda: a == b); t(lambda: a < b)
d = nest(20000, lambda x: {'k': x}); t(lambda: repr(d)); t(lambda: d == nest(20000, lambda x: {'k': x}))
u = nest(20000, lambda x: (x,)); t(lambda: repr(u)); 
class A:
    def __init__(self, x): self.x = x
    def __repr__(self): return 'A(%r)' % self.x
    def __eq__(self, o): return self.x == o.x
    def __len__(self): return len(self)
    def __hash__(self): return hash(self)
    def __getattr__(self, n): return getattr(self, n)
    def __iter__(self): return iter(self)
    def __add__(self, o): return self + o
    def __bool__(self): return not self
    def __call__(self): return self()
    def __str__(self): return str(self)
    def __getitem__(self, i): return self[i]
    def __contains__(self, i): return i in self
    def __lt__(self, o): return self < o
    def __format__(self, s): return format(self, s)
    def __int__(self): return int(self)
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
    def __next__(self): return next(self)
    @property
    def p(self): return self.p
    def __setattr__(self, n, v):
        if n == 'x': object.__setattr__(self, n, v)
        else: setattr(self, n, v)
    def __del__(self): pass
x = A(1)
y = nest(1500, A); t(lambda: repr(y))
z = nest(1500, A); t(lambda: y == z)
for f in (lambda: len(x), lambda: hash(x), lambda: x.zzz, lambda: iter(x), lambda: x + 1, lambda: bool(x), lambda: x(), lambda: str(x), lambda: x[0], lambda: 1 in x, lambda: x < x, lambda: format(x), lambda: int(x), lambda: x.__enter__(), lambda: next(x), lambda: x.p, lambda: setattr(x,'q',1)):
    t(f)
def f(): return [f() for _ in range(1)]
t(f)
def g(): return max([1,2], key=lambda k: g())
t(g)
def h(): yield from h()
t(lambda: list(h()))
def k(): return sorted([2,1], key=lambda v: k())
t(k)
class M(type):
    def __call__(cls): return cls()
class B(metaclass=M): pass
t(lambda: B())
class C:
    def __new__(cls): return cls()
t(lambda: C())
class D:
    def __init__(self): D()
t(lambda: D())
def m(n): return eval('m(n+1)', {'m': m, 'n': n})
t(lambda: m(0))
def deco(): exec('deco()')
t(deco)
print('alive')
