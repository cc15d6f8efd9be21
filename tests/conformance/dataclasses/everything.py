"""Data classes: fields, order, freezing, defaults, replacement, messages."""
from dataclasses import *
import dataclasses, typing
from typing import List, ClassVar
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
@dataclass
class P:
    x:int
    y:int=5
    z:List[int]=field(default_factory=list)
    c:ClassVar[int]=3
print(P(1), P(1,2), P(1)==P(1), P(1)!=P(2), P.__doc__, P.__match_args__, P(1).z is P(1).z, P.c, hasattr(P,'x'), P.y); t(lambda:hash(P(1))); t(lambda:P()); t(lambda:P(1)<P(2)); t(lambda: P(1,2,3,4)); t(lambda: P(1,q=2))
@dataclass(order=True,frozen=True)
class F:
    a:int
    b:str='x'
print(F(1)<F(2), hash(F(1))==hash(F(1)), F(1), sorted([F(2),F(1)])); t(lambda:setattr(F(1),'a',2)); t(lambda: delattr(F(1),'a'))
print(fields(P)[0].type, fields(P)[0].default is MISSING, [f.name for f in fields(P)], asdict(P(1,z=[1,2])), astuple(P(1)), replace(P(1),x=9), is_dataclass(P), is_dataclass(1), is_dataclass(P(1)))
@dataclass
class B(P):
    w:int=0
print(B(1), B.__mro__, B.__doc__)
t(lambda: make_dataclass('M',[('a',int),('b',int,3)])(1)); t(lambda: make_dataclass('M',['a','a'])); t(lambda: make_dataclass('M',['if']))
def bad():
    @dataclass
    class X:
        a:int=1
        b:int
t(bad)
def bad():
    @dataclass
    class X:
        a:list=[]
t(bad)
@dataclass
class I:
    a:int
    b:InitVar[int]
    s:int=field(init=False,repr=False)
    def __post_init__(self,b): self.s=self.a+b
print(I(1,2), I(1,2).s); t(lambda:replace(I(1,2),a=3)); t(lambda:replace(I(1,2),s=3,b=1))
@dataclass(slots=True)
class S:
    a:int
    b:int=2
print(S(1), S.__slots__); t(lambda:setattr(S(1),'c',1))
@dataclass(kw_only=True)
class K:
    a:int
    b:int=2
print(K(a=1), K.__match_args__, K.__doc__); t(lambda:K(1))
@dataclass
class K2:
    a:int
    _:KW_ONLY
    b:int=2
print(K2(1,b=3)); t(lambda:K2(1,3))
@dataclass
class R:
    r:object=None
r=R(); r.r=r; print(r)
@dataclass(repr=False,eq=False)
class N:
    a:int=1
print(N()==N(), N.__eq__ is object.__eq__)
@dataclass(unsafe_hash=True)
class U:
    a:int=1
print(hash(U())==hash(U()))
@dataclass
class Cmp:
    a:int
    b:int=field(compare=False,default=0)
print(Cmp(1,2)==Cmp(1,3)); print(dataclasses.field(default=3).default); t(lambda: field(default=1,default_factory=list)); t(lambda: fields(3)); t(lambda: asdict(3)); t(lambda: replace(3))
print(P.__init__.__annotations__, P.__init__.__qualname__, P.__eq__, P.__dataclass_params__) if 0 else print(P.__init__.__annotations__, P.__init__.__qualname__, P.__dataclass_params__)
match P(1,2):
    case P(x,y): print('matched',x,y)
@dataclass
class Tree:
    v:int
    left:'Tree'=None
    right:'Tree'=None
print(Tree(1,Tree(2),Tree(3)), asdict(Tree(1,Tree(2))))
