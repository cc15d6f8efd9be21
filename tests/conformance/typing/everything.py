"""typing: aliases, generic classes, protocols, typed tuples and dicts, hints."""
import typing
from typing import *
import collections.abc, sys
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print(List[int], Optional[int], Union[int,str,None], Callable[[int],str], Dict[str,Any], Tuple[int,...], Literal['a',1], Type[int], Set[str], Callable[...,int], Callable, List, Any, Union[int], Optional[Union[int,str]], ClassVar[int], Final[int], Iterable[int], Sequence['Foo'], Tuple[()], Generator[int,None,str], Annotated[int,'x'], Mapping[str,List[int]])
T=TypeVar('T'); K=TypeVar('K',bound=int); V=TypeVar('V',int,str); C=TypeVar('C',covariant=True)
print(T,K,V,C,T.__name__,K.__bound__,V.__constraints__, AnyStr)
class Stack(Generic[T]):
    def __init__(self): self.items=[]
    def push(self,x:T)->None: self.items.append(x)
print(Stack[int], Stack[int](), Stack.__parameters__, Stack[T], List[T][int], Dict[K,T][int,str]) if 0 else print(Stack[int], Stack.__parameters__, Stack[T], List[T][int], Stack[int]().items, Stack[int]().__orig_class__)
class Pair(Generic[K,T]): pass
t(lambda:Pair[int]); t(lambda:Pair[int,str]); t(lambda:List[int,str]); t(lambda:Stack[int,str]); t(lambda:List[int]()); t(lambda:List()); t(lambda:isinstance([],List)); t(lambda:isinstance([],List[int])); t(lambda:isinstance(1,Any)); t(lambda:Any()); t(lambda:isinstance(1,Union[int,str])); t(lambda:Union[()]); t(lambda:Optional[1,2]); t(lambda:Callable[int]); t(lambda:issubclass(list,Sequence)); t(lambda:isinstance({},Mapping)); t(lambda: Union); t(lambda: Union[int,str]==Union[str,int]); t(lambda: int|str == Union[int,str]); t(lambda: List[int]==List[int]); t(lambda:Stack[int]==Stack[int]); t(lambda:TypeVar('X',int)); t(lambda:Generic[int])
def f(a:int,b:'str'=None,*c:List[int])->Optional[int]: pass
print(get_type_hints(f), f.__annotations__)
class A:
    x:int
    y:'Optional[str]'=None
print(get_type_hints(A), get_origin(List[int]), get_args(Dict[int,str]), get_origin(Union[int,str]), get_args(Callable[[int],str]), get_origin(int), get_args(int), get_origin(list[int]), get_args(list[int]))
class P(NamedTuple):
    x:int
    y:int=5
    def s(self): return self.x+self.y
print(P(1), P(1).s(), P._fields, P._field_defaults, P.__annotations__, P.__mro__)
N=NamedTuple('N',[('a',int),('b',str)]); print(N(1,'x'), N.__annotations__)
t(lambda: type('Q',(NamedTuple,),{}))
class M(TypedDict):
    name:str
    year:int
m=M(name='x',year=1); print(m, type(m), M.__annotations__, M.__total__, sorted(M.__required_keys__)); t(lambda:isinstance({},M))
class M2(M,total=False):
    z:int
print(sorted(M2.__required_keys__), sorted(M2.__optional_keys__), M2.__annotations__)
UserId=NewType('UserId',int); print(UserId(5), UserId, UserId.__supertype__)
@runtime_checkable
class Drawable(Protocol):
    def draw(self)->None: ...
class Circle:
    def draw(self): pass
print(isinstance(Circle(),Drawable), isinstance(1,Drawable), issubclass(Circle,Drawable))
class NR(Protocol):
    def f(self): ...
t(lambda: isinstance(1,NR)); t(lambda: NR())
class Impl(NR):
    def f(self): return 1
print(Impl().f())
print(cast(int,'a'), TYPE_CHECKING)
@overload
def g(x:int)->int: ...
@overload
def g(x:str)->str: ...
def g(x): return x
print(g(1), len(get_overloads(g)))
@final
class Fin: pass
print(Fin.__final__)
t(lambda: assert_never(1))
print(isinstance(5,SupportsInt), isinstance('a',SupportsInt), isinstance(5,Hashable), isinstance([],Hashable))
def h(cb: Callable[[int,str],bool], *args: Any, **kw: Any) -> Iterator[Tuple[int,str]]: ...
print(h.__annotations__)
print(Optional[List[Dict[str,int]]], Union[List[int],None], ForwardRef('X'), List['X'])
x: List[int] = []
print(__annotations__)
print(typing.List.__module__, typing.Text, Deque[int], DefaultDict[str,int], Counter[str], typing.OrderedDict[int,int], ChainMap[int,int], Iterator[int], Awaitable[int], Coroutine[int,int,int])
print(Self, Never, NoReturn, LiteralString, Pattern[str], Match, Required[int], Concatenate[int,...])
Ps=ParamSpec('Ps'); Ts=TypeVarTuple('Ts'); print(Ps, Ps.args, Ts, Callable[Ps,int], Generic[Ps], Unpack[Ts])
class Node(Generic[T]):
    next: 'Optional[Node[T]]'
print(Node.__annotations__, get_type_hints(Node))
print(int|None, Optional[int]|str, List[int]|None, T|int)
