"""Enumerations: members, aliases, flags, auto values, messages."""
from enum import *
import enum
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def hi(self): return self.name, self.value
    X = auto()
    @property
    def q(self): return 2
for k,v in Color.__dict__.items():
    print(k,'=',v if 'function' not in repr(v) and 'object at' not in repr(v) and 'built-in' not in repr(v) else type(v))
print(Color.RED.__dict__)
print(list(Color), len(Color), Color['RED'], Color(2), Color.CRIMSON is Color.RED, Color.RED in Color, 1 in Color, 9 in Color, [] in Color)
print(Color.RED.hi(), Color.RED.q, repr(Color), Color.__members__, list(reversed(Color)))
t(lambda: Color(9)); t(lambda: Color['Q']); t(lambda: Color.Q); t(lambda: Color.RED.RED)
def setit(): Color.RED = 3
t(setit)
def delit(): del Color.RED
t(delit)
def sv(): Color.RED.value = 3
t(sv)
def sv(): Color.RED.name = 3
t(sv)
def sub():
    class D(Color): pass
t(sub)
def dup():
    class D(Enum):
        A=1
        A=2
t(dup)
def dup():
    class D(Enum):
        A=1
        B='x'
        C=auto()
t(dup)
print(Color.RED == 1, Color.RED == Color.RED, Color.RED != Color.GREEN, hash(Color.RED)==hash('RED'))
t(lambda: Color.RED < Color.GREEN)
print(f'{Color.RED}|{Color.RED!r}|{Color.RED:>12}|', str(Color.RED), '%s' % Color.RED)
class F(Flag):
    A=1
    B=2
    C=4
    AC=5
for k,v in F.__dict__.items(): print(k,'=',v if 'function' not in repr(v) and 'built-in' not in repr(v) else type(v))
print(F.A.__dict__, (F.A|F.B).__dict__, F.A|F.C, F.A|F.B, ~F.A, F(0), F.A&F.B, F.A^F.AC, list(F.AC), F.A in F.AC, len(F.AC), bool(F(0)), list(F), ~F(0), F(7), F.AC&~F.A)
t(lambda: F(8)); t(lambda: F.A|1); t(lambda: F('x')); t(lambda: 1 in F.A); t(lambda: F(-1))
class I(IntEnum):
    A=1
    B=auto()
    C=10
for k,v in I.__dict__.items(): print(k,'=',v if 'function' not in repr(v) and 'built-in' not in repr(v) else type(v))
print(I.A+1, I.A<I.B, f'{I.A}', repr(I.A), str(I.C), sorted([I.C,I.A]), I.A==1, {1:2}[I.A], I(10), [1,2,3][I.A], isinstance(I.A,int))
class S(StrEnum):
    A=auto()
    HELLO=auto()
    Z='zed'
print(S.A, repr(S.HELLO), S.Z.upper(), S('zed'), S.A=='a', f'{S.Z:>5}', ''.join([S.A,S.Z]))
def bad():
    class S2(StrEnum):
        A=1
t(bad)
class P(IntFlag):
    R=4
    W=2
    X=1
print(P.R|P.W, P.R|8, P(7), P(16), ~P.R, P.R|P.W==6, repr(P.R), list(P), P.R+1, list(P(5)), P(-1), f'{P.R|P.W}', P(0))
print(dir(Color), dir(Color.RED), dir(F.A))
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def g(self): return self.mass/self.radius
    @classmethod
    def heavy(cls): return cls.EARTH
print(Planet.EARTH, Planet.EARTH.mass, Planet.EARTH.g, Planet.EARTH.value, Planet((5.976e+24, 6.37814e6)), Planet.heavy(), Planet(3.303e+23, 2.4397e6))
Animal = Enum('Animal', 'ANT BEE CAT')
print(list(Animal), Animal.__module__, Animal.__qualname__)
A2 = Enum('A2', [('X', 5), ('Y', 'q')]); print(list(A2))
A3 = IntEnum('A3', {'X': 5, 'Y': 7}, module='foo', qualname='a.b'); print(list(A3), A3.__module__, A3.__qualname__)
A4 = Flag('A4', 'X Y Z', start=4); print(list(A4))
t(lambda: Enum('Empty')); print(Enum('Empty', ()))
t(lambda: Enum(3))
@unique
class U(Enum):
    A=1
    B=2
def nu():
    @unique
    class U(Enum):
        A=1
        B=1
        C=1
t(nu)
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls, v):
        if v == 'x': return cls.A
        if v == 'y': return 5
        if v == 'z': raise KeyError('z')
        return None
t(lambda: M('x')); t(lambda: M('y')); t(lambda: M('z')); t(lambda: M('w'))
class N(Enum):
    A=nonmember(1)
    @member
    def f(self): return 3
    g = lambda s: 4
    class Inner: pass
    _ignore_ = ['i','j']
    for i in range(3):
        vars()[f'v{i}'] = i
    __priv = 5
print(list(N)[1:], N.A, N.f, N.g(1), N.Inner, N._N__priv)
class O(Enum):
    _order_ = 'A B'
    A=1
    B=2
def bo():
    class O(Enum):
        _order_ = 'B A'
        A=1
        B=2
t(bo)
class G(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()+str(count)
    A=auto()
    B=auto()
    C=(auto(), 3)
print(list(G))
class T(tuple, Enum):
    A=1,2
    B=3,4
print(T.A, T.A[0], T((3,4)), list(T))
class UH(Enum):
    A=[1]
    B={}
    C=[1]
print(list(UH), UH([1]), [1] in UH, UH.C)
@verify(UNIQUE, CONTINUOUS)
class V(Enum):
    A=1
    B=2
def v(*c):
    @verify(*c)
    class V(Enum):
        A=1
        B=1
        C=4
t(lambda: v(UNIQUE)); t(lambda: v(CONTINUOUS))
def v():
    @verify(NAMED_FLAGS)
    class V(Flag):
        A=1
        B=7
t(v)
print(STRICT, repr(CONFORM), list(FlagBoundary), list(EnumCheck))
class K(Flag, boundary=CONFORM):
    A=1
    B=2
print(K(7), K(4))
class E(Flag, boundary=EJECT):
    A=1
print(E(6), type(E(6)))
class KK(Flag, boundary=KEEP):
    A=1
    B=8
print(KK(7), KK(6), ~KK.A, repr(KK(16)))
from dataclasses import dataclass
@dataclass
class DC:
    x: int
    y: str = field_default if False else 'q'
class DE(DC, Enum):
    A = 1, 'p'
    B = 2
print(DE.A, repr(DE.A), DE.A.x, DE.B.y)
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
match Color.GREEN:
    case Color.RED: print('r')
    case Color.GREEN: print('g')
class W(Enum):
    name = 1
    value = 2
print(W.name, W.value, W.name.name, W.name.value)
class Wk(Enum):
    def __new__(cls, v, label):
        o = object.__new__(cls)
        o._value_ = v
        o.label = label
        return o
    A = 1, 'one'
    B = 2, 'two'
print(Wk.A, Wk(2).label, list(Wk), Wk.A.__dict__)
print(enum.bin(10), enum.bin(-10), enum.show_flag_values(13), repr(auto()), Color.RED.__reduce_ex__(2))
print(dir(I))
print(Color.__class__, type(Color.RED), isinstance(Color.RED, Color), EnumMeta is EnumType, Color.__doc__, Enum.__name__)
t(lambda: Color())
t(lambda: Color(1,2))
class Aliased(Enum):
    A = 1
    def __init__(self, v): self._add_alias_('B'); self._add_value_alias_('x')
print(Aliased.B, Aliased('x'), list(Aliased))
print(type(W.__dict__['name']))
print({Color.RED: 1}, [Color.RED], (Color.X,))
print(Color.RED.__objclass__, Color.RED._sort_order_)
