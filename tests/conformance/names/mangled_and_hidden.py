# Names that a class mangles, __class__, super in odd places, decorators and metaclasses in order.
# name mangling, __class__, super in odd places
class A:
    __priv = 1
    def __m(self): return "m"
    def get(self): return self.__priv, self.__m(), A.__priv
    def loc(self):
        __x = 5
        return sorted(locals()), __x
    def kw(self, *, __k=1): return __k
    def imp(self):
        import math as __math
        return __math.floor(2.5), sorted(locals())
    class __Inner: pass
    __dunder__ = 2
    def glob(self):
        global __g
        __g = 9
    def comp(self): return [self.__priv for _ in range(2)], (lambda: self.__priv)()
    def ex(self):
        try: raise ValueError("v")
        except ValueError as __e: return repr(__e)
    def dele(self):
        self.__d = 1; del self.__d
        return hasattr(self, "_A__d")
    def attr(self): return getattr(self, "__priv", "no")
a = A(); print(a.get(), a.loc(), a.kw(), a.imp(), A._A__Inner.__name__, a.__dunder__, a.comp(), a.ex(), a.dele(), a.attr(), sorted(n for n in dir(A) if n.startswith("_A")))
a.glob(); print(_A__g)
class _B:
    __x = 1
    def g(self): return self.__x
print(_B().g(), "_B__x" in dir(_B))
class __C:
    __y = 2
print([n for n in vars(_C__C if 0 else globals()["__C"]) if "y" in n])
class ___:
    __z = 3
print("__z" in vars(___))
class D:
    def f(self): return __class__
    def g(self): return [__class__ for _ in [1]], (lambda: __class__)()
    @staticmethod
    def s(): return __class__
    x = lambda self: super().__repr__ is not None
    def nest(self):
        def inner(): return super(D, self).__init__, __class__.__name__
        return inner()[1]
    def gen(self):
        yield super().__hash__() == hash(self)
    def comp(self): return [super(D, self).__eq__(self) for _ in [1]]
    def comp2(self): return [super().__eq__(self) for _ in [1]]
d = D(); print(d.f(), d.g(), D.s(), d.x(), d.nest(), list(d.gen()), d.comp(), d.comp2())
class E(D):
    def f(self):
        self = None
        try: return super().f()
        except (TypeError, AttributeError) as e: return str(e)
    def no(): return super().f()
    @staticmethod
    def st(): return super().f()
    @classmethod
    def cm(cls): return super().s()
    def inner(self):
        def q(): return super().f()
        try: return q()
        except RuntimeError as e: return str(e)
print(E().f(), E.cm(), E().inner())
for t in ("E.no()", "E.st()", "super()", "super().x"):
    try: print(eval(t))
    except Exception as e: print(t, type(e).__name__, e)
class Meta(type):
    def __new__(m, n, b, ns, **k):
        print("new", n, sorted(x for x in ns if not x.startswith("__")), k); return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **k): print("init", n); super().__init__(n, b, ns)
    @classmethod
    def __prepare__(m, n, b, **k): print("prep", n, k); return {"injected": 1}
    @property
    def mp(c): return c.__name__ + "!"
    def mm(c): return "mm" + c.__name__
    def __getitem__(c, i): return (c.__name__, i)
    def __contains__(c, x): return x == 5
    def __add__(c, o): return "added"
    def __str__(c): return "STR"
    def __dir__(c): return ["z"]
    def __eq__(c, o): return c is o
    def __hash__(c): return 1
    def __bool__(c): return False
    def __setattr__(c, n, v): print("set", n); super().__setattr__(n, v)
class M(metaclass=Meta, opt=1): y = injected
class N(M, opt=2): pass
print(M.mp, M.mm(), M[3], 5 in M, M + 1, str(M), f"{M}", dir(M), M == M, M == N, hash(M), bool(M), N.injected)
M.q = 1
try: M().mp
except AttributeError as e: print(e)
def deco(n):
    print("eval", n)
    def d(f): print("apply", n, getattr(f, "__name__", f)); return f
    return d
@deco(1)
@deco(2)
def fn(a=print("default"), *, b=print("kwdefault")) -> print("ann"): pass
@deco("c")
class Cd(print("base") or object, metaclass=print("meta") or type): print("body")
@(lambda f: 5)
def five(): pass
print(five)
@[lambda f: "idx"][0]
def idx(): pass
print(idx)
class P:
    @property
    def x(self): return 1
    @x.setter
    def x(self, v): print("set", v)
    y = property(lambda s: 2, doc="ydoc")
    @classmethod
    @property
    def cp(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
    t = s
    call = s()
print(P().x, P().y, P.y.__doc__, P.call, P.t(), P().t()); P().x = 5
class Chain:
    def __getattr__(self, n): return lambda *a: (n, a)
print(Chain().foo(1), Chain().bar.__name__)
try:
    class Err:
        class D2:
            def __set_name__(self, o, n): raise ValueError("sn")
        d = D2()
except Exception as e: print(type(e), e, getattr(e, "__notes__", None))
class Sub1:
    subs = []
    def __init_subclass__(cls, /, reg=True, **kw):
        super().__init_subclass__(**kw)
        if reg: Sub1.subs.append(cls.__name__)
class S2(Sub1): pass
class S3(Sub1, reg=False): pass
print(Sub1.subs)
x = 5
class Scope:
    x = x + 1
    def get(): return x
    y = get()
    global gx
    gx = 7
    class In: z = x
    l = [x for _ in [1]]
    l2 = [i + j for i in [x] for j in [1]]
print(Scope.x, Scope.y, gx, Scope.In.z, Scope.l, Scope.l2, "gx" in vars(Scope))
