"""Counts of what collections hold, and the order in which it dies."""
import sys
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple


class Mark:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, 'dies')


mark = Mark('m')
base = sys.getrefcount(mark)


def more():
    return sys.getrefcount(mark) - base


o = OrderedDict(a=mark)
o[mark] = 1
print(more())
o.move_to_end('a')
print(more(), list(o.values())[0], more())
del o['a']
print(more())
o.clear()
print(more())
d = defaultdict(lambda: mark)
d[1], d[2]
print(more())
del d[1]
print(more())
del d
print(more())
q = deque([mark] * 3, maxlen=3)
print(more())
q.append(1)
print(more())
q.extendleft([mark, mark])
print(more())
q = q.copy()
print(more())
del q
print(more())
c = Counter([mark, mark])
print(more(), c[mark])
del c
print(more())
P = namedtuple('P', 'x y')
p = P(mark, mark)
print(more(), sys.getrefcount(p))
p2 = p._replace(x=1)
print(more())
del p, p2
print(more())
ch = ChainMap({'a': mark}, {'a': mark})
print(more(), ch['a'] is mark, more())
del ch
print(more())
o = OrderedDict((n, Mark(n)) for n in 'abc')
o.move_to_end('a')
o.popitem()
print('popped')
del o['c']
print('deleted')
o.clear()
print('cleared')
o = OrderedDict((n, Mark(n)) for n in 'def')
del o
print('gone')
d = defaultdict(None, {n: Mark(n) for n in 'gh'})
del d
print('gone')
o = OrderedDict(k=Mark('old'))
o['k'] = Mark('new')
print('rebound')
o.update(k=Mark('newer'))
print('updated')
o.setdefault('k', Mark('unused'))
print('set')
del o
