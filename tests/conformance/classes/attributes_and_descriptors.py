# Attributes: descriptors, super, slots, __getattr__ and its family, and what goes wrong with them.
# descriptors, attributes, MRO, super
class Base:
    def who(self): return "Base"
    @classmethod
    def cm(cls): return cls.__name__
    @staticmethod
    def sm(): return "sm"
    @property
    def p(self): "doc p"; return self._p
    @p.setter
    def p(self, v): print("setting", v); self._p = v
    @p.deleter
    def p(self): print("deleting"); del self._p
class A(Base):
    def who(self): return "A" + super().who()
class B(Base):
    def who(self): return "B" + super().who()
class C(A, B):
    def who(self): return "C" + super().who()
    @classmethod
    def cm(cls): return "C:" + super().cm()
    @property
    def p(self): return super().p
    @p.setter
    def p(self, v): super(C, type(self)).p.fset(self, v)
c = C(); print(c.who(), C.cm(), c.cm(), C.sm(), [k.__name__ for k in C.__mro__], C.__bases__, C.__base__)
c.p = 5; print(c.p, Base.p.__doc__, Base.p.fget.__name__)
b = Base(); b.p = 1; del b.p
try: b.p
except AttributeError as e: print(e)
for s in ("c.nope", "C.nope", "c.who.x", "c.who.__self__ is c", "C.who", "c.who", "c.cm.__self__", "C.__dict__['cm']", "C.__dict__['who']", "Base.sm", "Base.__dict__['sm']", "super(C, c).who()", "super(A, c).who()", "super(B, c)", "super(C, C).cm()", "super(int, c)", "super(C, 5)", "super(C)", "c.__class__.__name__", "c.__dict__", "vars(C)['who'].__name__", "C.p", "c.p.fget", "c.__module__", "C.__weakref__", "C.__init__", "c.__init__", "c.__str__", "object.__str__", "C.__call__", "type.__call__", "c.__eq__(c)", "c.__ne__(5)", "c.__lt__(c)", "c.__hash__() == hash(c)", "C.__subclasses__()", "Base.__subclasses__()", "C.mro()", "c.__doc__", "C.__name__", "c.__name__", "type(c) is C", "C.__qualname__", "C.__text_signature__", "int.__text_signature__", "C.__flags__ > 0", "C.__basicsize__", "C.__dictoffset__", "object.__basicsize__", "c.__sizeof__()", "C.__itemsize__", "c.__reduce_ex__(2)[1]", "c.__getstate__()", "object().__getstate__()", "C.__abstractmethods__", "C.__prepare__()"):
    try: r = repr(eval(s)); print(s, r.split(" at 0x")[0])
    except Exception as e: print(s, type(e).__name__, e)
class Data:
    def __get__(self, o, t): print("Data.get", o is None, t.__name__); return 1
    def __set__(self, o, v): print("Data.set", v)
class NonData:
    def __get__(self, o, t): return "nd"
class X:
    d = Data(); n = NonData()
x = X(); x.__dict__["d"] = "inst"; x.__dict__["n"] = "inst"
print(x.d, x.n, X.n); x.d = 3; X.d; X.d = 9; print(X.d, x.d)
class G:
    def __getattribute__(self, n):
        if n == "magic": return 42
        return super().__getattribute__(n)
    def __getattr__(self, n): return f"ga_{n}"
    def __setattr__(self, n, v): print("sa", n); super().__setattr__(n, v)
    def __delattr__(self, n): print("da", n); super().__delattr__(n)
g = G(); g.a = 1; print(g.magic, g.a, g.b, hasattr(g, "zzz"), getattr(g, "q", 5)); del g.a
try: del g.nope
except AttributeError as e: print(e)
class Slots:
    __slots__ = "a", "b"
s = Slots(); s.a = 1
for t in ("s.b", "s.c", "setattr(s, 'c', 1)", "delattr(s, 'b')", "s.__dict__", "Slots.a", "Slots.__slots__", "s.__weakref__", "vars(s)"):
    try: print(t, eval(t))
    except Exception as e: print(t, type(e).__name__, e)
class Sub(Slots): pass
q = Sub(); q.zz = 1; print(q.__dict__)
try:
    class Bad(Slots): __slots__ = ("a", 5)
except TypeError as e: print(e)
try:
    class Bad: __slots__ = ("a",); a = 1
except ValueError as e: print(e)
try:
    class Bad(int): __slots__ = ("a",)
except TypeError as e: print(e)
try:
    class Bad: __slots__ = "a b"
except TypeError as e: print(e)
class Cnt:
    n = 0
    def __init__(self): Cnt.n += 1; self.n += 10
print(Cnt().n, Cnt.n, Cnt().n, Cnt.n)
c.who = lambda: "instance"; print(c.who()); del c.who; print(c.who())
C.new = lambda self, v: v * 2; print(c.new(4))
import types
c.bound = types.MethodType(lambda self, v: (self is c, v), c); print(c.bound(3))
print(C.who is C.who, c.who is c.who, c.who == c.who, C().who == C().who, c.who.__func__ is C.who, hash(c.who) == hash(c.who))
class Old: pass
o = Old(); o.__class__ = C if 0 else Old
class N1: pass
class N2:
    def hi(self): return "hi"
n = N1(); n.__class__ = N2; print(n.hi())
try: n.__class__ = int
except TypeError as e: print(e)
try: n.__dict__ = 5
except TypeError as e: print(e)
n.__dict__ = {"z": 1}; print(n.z)
class WithNew:
    def __new__(cls, *a, **k): print("new", a, k); return object.__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
WithNew(1, k=2)
class Other:
    def __new__(cls): return 5
    def __init__(self): print("not called")
print(Other())
for t in ("object(1)", "object.__new__(C, 1)", "object.__init__(c, 1)", "Old(1)", "WithNew.__new__()", "object.__new__()", "C.__init__()", "Old().__init__(1)"):
    try: print(t, eval(t) and "ok")
    except Exception as e: print(t, type(e).__name__, e)
class Abs:
    __hash__ = None
    def __eq__(self, o): return NotImplemented
try: {Abs()}
except TypeError as e: print(e)
print(Abs() == Abs(), Abs() != 1)
class Cmp:
    def __init__(s, v): s.v = v
    def __lt__(s, o): return s.v < o.v
print(sorted([Cmp(3), Cmp(1)])[0].v, Cmp(1) > Cmp(0), min(Cmp(2), Cmp(1)).v)
try: Cmp(1) <= Cmp(2)
except TypeError as e: print(e)
try: Cmp(1) < 5
except AttributeError as e: print(e)
print(isinstance(True, int), issubclass(bool, int), type(type), type(type(5)), type(None), type(...), type(NotImplemented), type(len), type(lambda: 0), type(C.who), type(c.who), type([].append), type(str.join), type(int.__add__), type((1).__add__), type(dict.fromkeys), type(C.__dict__["p"]), type(object().__str__))
class WithBool:
    def __bool__(self): return 5
try: bool(WithBool())
except TypeError as e: print(e)
class WithLen:
    def __len__(self): return -5
try: bool(WithLen())
except ValueError as e: print(e)
class R:
    def __repr__(self): return 5
try: print([R()])
except TypeError as e: print(e)
class ItBad:
    def __iter__(self): return 5
try: iter(ItBad())
except TypeError as e: print(e)
class It2:
    def __iter__(self): return self
try: list(It2())
except TypeError as e: print(e)
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i
print(list(Seq()), 3 in Seq(), 9 in Seq(), [*Seq()], sum(Seq()), max(Seq()), tuple(reversed([1])), dict(enumerate(Seq())))
try: reversed(Seq())
except TypeError as e: print(e)
class Idx:
    def __index__(self): return "a"
try: [1][Idx()]
except TypeError as e: print(e)
try: range(Idx())
except TypeError as e: print(e)
class En:
    def __enter__(self): raise KeyError("enter")
    def __exit__(self, *a): print("never")
try:
    with En(): pass
except KeyError as e: print(e)
