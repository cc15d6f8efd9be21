import pickle, io, datetime, collections, decimal, fractions, enum, dataclasses
class P:
    def __init__(self, x): self.x = x; self.me = self
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1; self.b = [2]
class G:
    def __getstate__(self): return {'v': 9}
    def __setstate__(self, s): self.v = s['v'] + 1
class R:
    def __init__(self, n): self.n = n
    def __reduce__(self): return (R, (self.n,))
class L(list): pass
class D(dict): pass
class N(collections.namedtuple('N', 'x y')): pass
Pt = collections.namedtuple('Pt', 'x y')
class E(enum.Enum): A = 1
@dataclasses.dataclass
class DC: a: int; b: str = 'q'
class NA:
    def __new__(cls, a, *, k=0): o = object.__new__(cls); o.a = a; return o
    def __getnewargs_ex__(self): return (self.a,), {'k': 1}
def fn(): pass
shared = [1]
vals = [None, True, 0, 255, 256, 65536, -1, 2**31, -2**31 - 1, 2**70, -2**64, -128, 10**300, 1.5, float('inf'), 'a', '', 'é\U0001F600', 'x'*300, b'', b'ab', b'z'*300, bytearray(b'q'), bytearray(), (), (1,), (1,2,3), (1,2,3,4), [], [1], [1,2], {}, {1:2}, {'a':1,'b':[2]}, set(), {1}, frozenset(), frozenset([1]), [shared, shared], 1+2j, range(3), slice(1,2), len, fn, int, type(None), Ellipsis, NotImplemented, P.__init__ if 0 else P, Pt(1,2), E.A, DC(1), S(), R(3), L([1,2]), D(a=1), collections.OrderedDict(a=1), collections.Counter('aab'), collections.deque([1,2], 5), collections.defaultdict(list, {1:[2]}), datetime.timedelta(1,2), decimal.Decimal('1.5'), fractions.Fraction(1,3), ValueError('x', 1), G()]
import hashlib
def line(v, d): return f'{type(v).__name__} {d if len(d) < 120 else hashlib.md5(d).hexdigest()} {type(pickle.loads(d)).__name__} {pickle.loads(d) == v}'
print('\n'.join(line(v, pickle.dumps(v)) for v in vals))
p = pickle.loads(pickle.dumps(P([1]))); print(p.x, p.me is p)
l = [1]; l.append(l); m = pickle.loads(pickle.dumps(l)); print(m[1] is m)
t = ([],); t[0].append(t); u = pickle.loads(pickle.dumps(t)); print(u[0][0] is u)
def local():
    class Q: pass
    return Q()
class Bad:
    def __reduce__(self): return 3
for f in (lambda: pickle.dumps(lambda: 1), lambda: pickle.dumps(local()), lambda: pickle.loads(b''), lambda: pickle.loads(b'\x80\x04\x00'), lambda: pickle.loads(b'garbage'), lambda: pickle.loads('s'), lambda: pickle.dumps(x for x in ()), lambda: pickle.dumps(Bad()), lambda: pickle.dumps(1, 9), lambda: pickle.loads(b'\x80\x04K'), lambda: pickle.dumps(pickle)):
    try: print(f())
    except Exception as e: print(type(e), str(e).split(' at 0x')[0])
b = io.BytesIO(); pickle.dump([1], b); pickle.dump('two', b); b.seek(0); print(pickle.load(b), pickle.load(b))
try: pickle.load(b)
except EOFError as e: print(e)
print(pickle.loads(pickle.dumps(ValueError('a'))).args, pickle.HIGHEST_PROTOCOL)
with open('zz.pkl', 'wb') as fh: pickle.dump({'a': [1, 2]}, fh)
with open('zz.pkl', 'rb') as fh: print(pickle.load(fh))
import os; os.remove('zz.pkl')
