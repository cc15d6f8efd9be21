import inspect, functools, typing
def f(a, b: int = 3, /, c='x', *args: str, d, e: "list[int]" = None, **kw) -> typing.Optional[int]:
    """Doc of f.

        indented
    more
    """
    # inside
    return a

    # trailing comment

class Base:
    """Base doc"""
    def method(self, x, y=1):
        "method doc"
        return x
    @staticmethod
    def st(q): return q
    @classmethod
    def cm(cls, z: int): return z
    @property
    def prop(self): "prop doc"; return 1

class C(Base):
    def __init__(self, a, *, b=2): pass
    def method(self, x, y=1): pass
    def __call__(self, w): pass

print(inspect.signature(f)); print(repr(inspect.signature(f)))
for n, p in inspect.signature(f).parameters.items():
    print(n, p, p.kind, p.kind.description, p.default, p.annotation, repr(p))
for o in (Base, C, Base.method, Base().method, Base.st, Base.cm, C(1), functools.partial(f, 1), functools.partial(f, 1, c=2), len, lambda x, *y: 0, print, sorted, str.join, 'a'.join):
    try: print(inspect.signature(o))
    except Exception as ex: print(type(ex), ex)
for o in (int, dict, 5, range, type):
    try: print(inspect.signature(o))
    except Exception as ex: print(type(ex), ex)
sig = inspect.signature(f)
ba = sig.bind(1, 2, 3, 4, 5, d=6, z=7)
print(ba, ba.args, ba.kwargs); ba = sig.bind(1, d=1); ba.apply_defaults(); print(ba)
for args, kw in (((), {}), ((1,), {}), ((1,), dict(d=1, a=3)), ((1,2,3), dict(c=3, d=1))):
    try: print(sig.bind(*args, **kw))
    except TypeError as ex: print(ex)
def g(a): pass
for args, kw in (((1,2), {}), ((), dict(b=1)), ((1,), dict(a=3)), ((1,), dict(b=3))):
    try: print(inspect.signature(g).bind(*args, **kw))
    except TypeError as ex: print(ex)
print(inspect.getsource(f)); print(inspect.getsource(C)); print(inspect.getsource(Base.prop.fget), inspect.getsourcelines(Base.cm))
print(inspect.getdoc(f)); print(inspect.getdoc(C.method), inspect.getdoc(C))
print(inspect.getfullargspec(f)); print(inspect.getmro(C))
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], inspect.getmembers(C(1), inspect.ismethod)[0][0])
print(inspect.isclass(C), inspect.ismethod(C.cm), inspect.isbuiltin(len), inspect.isroutine(len), inspect.isgeneratorfunction(f))
def outer():
    fr = inspect.currentframe()
    print(fr.f_code.co_name, fr.f_back.f_code.co_name, inspect.stack()[0].function, inspect.stack()[1].lineno)
outer()
print(inspect.cleandoc("  a\n    b\n      c\n\n")); print(inspect.getmodule(f).__name__, inspect.getfile(f).split('/')[-1])
print(inspect.getcallargs(f, 1, d=2))
async def co(): pass
def gen(): yield
print(inspect.iscoroutinefunction(co), inspect.isgeneratorfunction(gen), inspect.getgeneratorstate(gen()))
@functools.wraps(f)
def w(*a): pass
print(inspect.signature(w), inspect.unwrap(w) is f, inspect.signature(w, follow_wrapped=False))
lam = lambda x: (x +
   1)
print(inspect.getsource(lam))
print(inspect.Parameter('a', inspect.Parameter.KEYWORD_ONLY, default=3), inspect.Parameter.empty)
for bad in (lambda: inspect.getsource(len), lambda: inspect.getfile(int), lambda: inspect.Parameter('1', 0), lambda: inspect.Signature([inspect.Parameter('a', 3), inspect.Parameter('b', 0)])):
    try: bad()
    except Exception as ex: print(type(ex).__name__, ex)
@functools.lru_cache
def cached(n: int) -> int:
    return n
print(inspect.signature(cached), inspect.getsource(cached), inspect.getclosurevars(outer).globals.keys())
