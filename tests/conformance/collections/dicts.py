"""OrderedDict, defaultdict, Counter, ChainMap, UserDict, UserList, UserString."""
import sys
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


o = OrderedDict(a=1, b=2, c=3)
for action in (
    lambda: o, lambda: o.move_to_end('a'), lambda: o, lambda: o.move_to_end('c', last=False), lambda: o, lambda: o.move_to_end('zz'), lambda: o.popitem(), lambda: o.popitem(last=False), lambda: o, lambda: o.popitem(), lambda: o.popitem(), lambda: o.pop('q'), lambda: o.pop('q', 5), lambda: o.setdefault('s', 1), lambda: o.setdefault('s', 2),
    lambda: OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), lambda: OrderedDict(a=1, b=2) == dict(b=2, a=1), lambda: OrderedDict(a=1) != {'a': 1}, lambda: OrderedDict([(1, 2)]) | {3: 4}, lambda: {3: 4} | OrderedDict([(1, 2)]), lambda: list(reversed(OrderedDict(a=1, b=2))), lambda: OrderedDict.fromkeys('ab', 0), lambda: OrderedDict(5), lambda: OrderedDict([1]), lambda: OrderedDict().popitem(),
    lambda: repr(OrderedDict()), lambda: list(OrderedDict(a=1).items()), lambda: list(reversed(OrderedDict(a=1, b=2).items())), lambda: OrderedDict(a=1).copy(), lambda: sys.getsizeof(OrderedDict()) > 100, lambda: OrderedDict(x=1).keys(), lambda: OrderedDict(x=1).values(), lambda: OrderedDict[int, str],
):
    attempt(action)
changing = OrderedDict(a=1, b=2)
try:
    for k in changing:
        changing.move_to_end(k)
        changing['new'] = 1
except RuntimeError as error:
    print(error)
try:
    for k in changing:
        del changing[k]
except RuntimeError as error:
    print(error)
d = defaultdict(list)
d['a'].append(1)
print(d, d['b'], dict(d), d.default_factory, 'c' in d, d.get('c'))
for action in (
    lambda: defaultdict(5), lambda: defaultdict()['x'], lambda: defaultdict(None)['x'], lambda: defaultdict(int, {'a': 1}), lambda: defaultdict(int, a=1) | {'b': 2}, lambda: {'b': 2} | defaultdict(int), lambda: defaultdict(lambda: 1 / 0)['x'], lambda: defaultdict(int).copy(), lambda: defaultdict(str).__missing__('k'),
    lambda: defaultdict(list, [(1, [2])]), lambda: repr(defaultdict(defaultdict)), lambda: defaultdict[int, str], lambda: defaultdict(int)[[]], lambda: defaultdict(list).__reduce__()[0] is defaultdict,
):
    attempt(action)
tree = lambda: defaultdict(tree)
t = tree()
t['a']['b'] = 1
print(t['a']['b'], list(t))
own = defaultdict(int)
own['self'] = own
print(own)
c = Counter('abracadabra')
for action in (
    lambda: c, lambda: c['a'], lambda: c['zz'], lambda: 'zz' in c, lambda: c.most_common(2), lambda: c.most_common(), lambda: c.total(), lambda: sorted(c.elements()), lambda: c + Counter('aab'), lambda: c - Counter('aab'), lambda: c & Counter('aab'), lambda: c | Counter('aaaaaaab'), lambda: +Counter(a=-1, b=1), lambda: -Counter(a=-1, b=1),
    lambda: c.update('aa'), lambda: c['a'], lambda: c.subtract('a' * 10), lambda: c['a'], lambda: Counter(a=1) == Counter(a=1, b=0), lambda: Counter(a=1) <= Counter(a=2), lambda: Counter(a=1) < Counter(a=1), lambda: Counter([1, 1, 2]), lambda: Counter({'x': 5}), lambda: Counter(5), lambda: Counter(None), lambda: Counter(), lambda: Counter.fromkeys('ab'), lambda: Counter([[]]),
    lambda: Counter('ab').copy(), lambda: dict(Counter('ab')), lambda: sorted(Counter('hello').items()), lambda: Counter(a=3)['a'] - 1, lambda: Counter('aab') >= Counter('ab'), lambda: repr(Counter(a='x', b=1)),
):
    attempt(action)
del c['zz']
m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
for action in (
    lambda: m, lambda: m['a'], lambda: m['zz'], lambda: m.maps, lambda: m.new_child({'c': 5}), lambda: m.parents, lambda: sorted(m), lambda: len(m), lambda: m.__setitem__('z', 9), lambda: m, lambda: m.pop('z'), lambda: m.pop('b'), lambda: m.popitem(), lambda: m.popitem(), lambda: dict(m), lambda: m.get('q', 0), lambda: 'b' in m, lambda: bool(ChainMap()), lambda: m | {'n': 1}, lambda: m.__delitem__('q'), lambda: list(m.items()),
):
    attempt(action)


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u['b'] = 2
u.update(c=3)
print(u, u.data, len(u), 'A' in u, u.get('a'), dict(u), u == {'A': 1, 'B': 2, 'C': 3}, u | {'d': 4}, u.copy(), type(u.copy()))
l = UserList([3, 1, 2])
l.append(0)
print(l, l[1:], type(l[1:]), sorted(l), l + [1], l.index(2), l == [3, 1, 2, 0], l * 2, l.copy(), len(l))
s = UserString('abc')
print(s, s.upper(), type(s.upper()), s + 'd', s == 'abc', 'b' in s, s[0], len(s), hash(s) == hash('abc'), f'{s}')
