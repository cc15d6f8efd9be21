"""copy, deepcopy, replace: what is new, what is shared, own methods, memo."""
import copy
import sys
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def compare(value):
    shallow, deep = copy.copy(value), copy.deepcopy(value)
    same = lambda other: 'same' if other is value else f'new {type(other).__name__}'
    print(type(value).__name__, same(shallow), same(deep), shallow == value, deep == value)


P = namedtuple('P', 'x y')


class Plain:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x


class Slots:
    __slots__ = ('a', 'b')


class Sub(list):
    pass


for value in (
    None, ..., 5, 2.5, 'a', b'a', True, 1j, (), (1, 2), ([],), [], [1], [[1]], {}, {'a': [1]}, {1, 2}, frozenset({1}), bytearray(b'x'), range(3), slice(1, 2), len, int, compare, P(1, [2]),
    deque([1, [2]]), defaultdict(list, a=[1]), OrderedDict(a=[1]), Counter('ab'), Plain([1]), Sub([[1]]), NotImplemented, [None], (1, (2, (3,))), {'k': (1, [2])}, sys.modules, lambda: 1, property(), Plain, [Plain(1)],
):
    attempt(lambda: compare(value)) if value is sys.modules else compare(value)
nested = [[1, 2], {'k': [3]}]
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested[0].append(9)
nested[1]['k'].append(9)
print(nested, shallow, deep)
shared = [1]
pair = [shared, shared]
deep = copy.deepcopy(pair)
print(deep[0] is deep[1], deep[0] is shared)
loop = [1]
loop.append(loop)
deep = copy.deepcopy(loop)
print(deep[1] is deep, deep is loop, deep)
cyclic = {}
cyclic['me'] = (cyclic, [cyclic])
deep = copy.deepcopy(cyclic)
print(deep['me'][0] is deep, deep['me'][1][0] is deep)
a, b = Plain(1), Plain(2)
a.other, b.other = b, a
deep = copy.deepcopy(a)
print(deep.other.other is deep, deep.other is b, deep.other.x)


class Own:
    def __init__(self, log):
        self.log = log

    def __copy__(self):
        return 'own copy'

    def __deepcopy__(self, memo):
        return f'own deepcopy {len(memo)}'


print(copy.copy(Own(1)), copy.deepcopy(Own(1)), copy.deepcopy([Own(1), Own(2)]))
s = Slots()
s.a = [1]
print(copy.copy(s).a is s.a, copy.deepcopy(s).a is s.a, hasattr(copy.copy(s), 'b'))


class State:
    def __init__(self):
        self.x = [1]
        self.secret = 'no'

    def __getstate__(self):
        return {'x': self.x}

    def __setstate__(self, state):
        self.x = state['x']
        self.restored = True


c = copy.deepcopy(State())
print(vars(c))


class NewArgs:
    def __new__(cls, x):
        made = super().__new__(cls)
        made.x = x
        return made

    def __getnewargs__(self):
        return (self.x,)


print(copy.copy(NewArgs([1])).x, copy.deepcopy(NewArgs([1])).x)


class Reduce:
    def __reduce__(self):
        return (str, ('reduced',))


class BadReduce:
    def __reduce__(self):
        return 5


print(copy.copy(Reduce()), copy.deepcopy(Reduce()))
attempt(lambda: copy.copy(BadReduce()))
attempt(lambda: copy.deepcopy(x for x in ()))
attempt(lambda: copy.copy(iter([1])).__next__())
attempt(lambda: copy.deepcopy(sys))
attempt(lambda: copy.deepcopy([1, (x for x in ())]))
attempt(lambda: copy.replace(P(1, 2), y=5))
attempt(lambda: copy.replace([1], x=1))
attempt(lambda: copy.Error is copy.error)
memo = {}
x = [1]
y = copy.deepcopy(x, memo)
print(memo[id(x)] is y, len(memo), copy.deepcopy(x, memo) is y)
marks = [Plain(i) for i in range(3)]
before = [sys.getrefcount(m) for m in marks]
made = copy.copy(marks)
print([sys.getrefcount(m) - b for m, b in zip(marks, before)])
made = copy.deepcopy(marks)
print([sys.getrefcount(m) - b for m, b in zip(marks, before)], [sys.getrefcount(m) for m in made])
print(sys.getsizeof(copy.copy([1, 2, 3])), sys.getsizeof(copy.deepcopy([1, 2, 3])), sys.getsizeof([1, 2, 3][:]), sys.getsizeof(copy.deepcopy({'a': 1})))
