"""pprint: widths, depths, nesting, what contains itself, strings and bytes over several lines."""
from pprint import *
import pprint as module
import collections, types, dataclasses
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
pprint(1); pprint([1,2,3]); pprint({'b':1,'a':2}); pp({'b':1,'a':2})
data={'name':'x'*30,'items':list(range(40)),'nested':{'k':[{'deep':('a','b')}, {1,2,3}], 'z':None}, 'long':'the quick brown fox '*8}
pprint(data); pprint(data,width=40); pprint(data,compact=True); pprint(data,depth=1); pprint(data,indent=4,width=60); pp(data); pprint(data, depth=2, compact=True)
pprint([list('abcdefgh')]*6); pprint(tuple('abc'*15)); pprint((1,)); pprint(('x'*90,)); pprint(set(range(40))); pprint(frozenset(range(30))); pprint({'a','b'})
pprint('short'); pprint('a b '*40); pprint(['a b '*40]); pprint('line one\nline two\n'*6); pprint({'k':'a b '*40}); pprint('x'*200)
pprint(b'abc'*40); pprint([bytes(range(60))]); pprint(bytearray(b'xyz'*40))
pprint(1234567, underscore_numbers=True); pprint([10**9, 5], underscore_numbers=True)
l=[1]; l.append(l); print(isrecursive(l), isreadable(l), isreadable([1]), isreadable([len]), saferepr([1,{'a':2}]))
s=pformat(l); print(s.replace(str(id(l)),'ID'))
d={}; d['d']=d; print(pformat(d).replace(str(id(d)),'ID'))
pprint(collections.OrderedDict((c*10,i) for i,c in enumerate('abcdefg'))); pprint(collections.Counter('abracadabra'*3 )); pprint(collections.Counter({c*12:i for i,c in enumerate('abcdefg')}))
pprint(collections.defaultdict(list,{c*15:[1] for c in 'abcdef'})); pprint(collections.deque(range(50))); pprint(collections.deque(range(50),maxlen=60)); pprint(collections.ChainMap({c*15:1 for c in 'abcd'},{c*15:1 for c in 'efgh'}))
pprint(types.SimpleNamespace(**{c*15:c*10 for c in 'abcd'})); pprint(types.MappingProxyType({c*15:c*10 for c in 'abcd'}))
pprint(collections.UserDict({c*15:1 for c in 'abcde'})); pprint(collections.UserList(range(50)), width=30, compact=True)
@dataclasses.dataclass
class P:
    name: str
    items: list
    other: object = None
pprint(P('a'*30, list(range(20)), {'k'*20: 'v'*20})); pprint([P('x',[1])]*2)
P2=collections.namedtuple('P2','x y'); pprint(P2(1,2)); pprint(P2('a'*50,'b'*50))
pprint({1:'a','b':2,None:3,(1,):4, 2.5: 5}); pprint({3:1,1:2}); pprint({3:1,1:2}, sort_dicts=False)
t(lambda: PrettyPrinter(indent=-1)); t(lambda: PrettyPrinter(depth=0)); t(lambda: PrettyPrinter(width=0)); t(lambda: PrettyPrinter(indent='x'))
class My(PrettyPrinter):
    def format(self, o, c, m, l):
        if isinstance(o, str): return o.upper(), True, False
        return super().format(o, c, m, l)
My().pprint(['a',{'b':'c'}]); My(width=10).pprint(['aaaaaa',{'b':'cccccc'}])
class Rep:
    def __repr__(self): return 'Rep(' + 'x'*90 + ')'
pprint([Rep(), Rep()]); pprint({'k': Rep()})
matrix=[[i*j for j in range(10)] for i in range(6)]
pprint(matrix); pprint(matrix, width=30); pprint({'matrix': matrix, 'e': [], 't': (), 'd': {}, 's': set()})
print(pformat([1,2]), module.__all__)
import io
f=io.StringIO(); pprint([1], stream=f); print(repr(f.getvalue()))
pprint(True); pprint(None); pprint(...); pprint(1.5); pprint({}.keys()); pprint({c*20:1 for c in 'abcde'}.keys()); pprint({c*20:1 for c in 'abcde'}.items())
