"""After a copy: which objects are shared, how often each is held, and what dies when."""
import copy
import sys


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print(self.name, 'dies')


a = Item('a')
base = sys.getrefcount(a)


def more():
    return sys.getrefcount(a) - base


original = [a, [a]]
print(more())
alias = original
print(more(), sys.getrefcount(original))
for name, make in (
    ('slice', lambda: original[:]), ('list()', lambda: list(original)), ('copy()', lambda: original.copy()), ('copy.copy', lambda: copy.copy(original)), ('comprehension', lambda: [x for x in original]), ('starred', lambda: [*original]), ('+ []', lambda: original + []), ('* 1', lambda: original * 1),
):
    made = make()
    print(name, made is original, made == original, made[1] is original[1], more(), sys.getrefcount(original[1]), sys.getsizeof(made))
del made, make
deep = copy.deepcopy(original)
print(deep[0] is a, deep[1] is original[1], deep[0] is deep[1][0], more(), sys.getrefcount(deep[0]), deep)
deep[0].name = 'deep a'
del deep
print('deep copy gone')
original[1].append(Item('b'))
shallow = original[:]
original.append(Item('c'))
print(original, shallow)
del original, alias
print('original gone')
shallow[1].clear()
print('inner cleared')
shallow[1] = None
print(more())
del shallow
print(more())
d = {'k': [a]}
for make in (lambda: d.copy(), lambda: dict(d), lambda: {**d}, lambda: copy.copy(d), lambda: d | {}):
    made = make()
    print(made is d, made['k'] is d['k'], more(), sys.getrefcount(d['k']), sys.getsizeof(made))
made = copy.deepcopy(d)
print(made['k'] is d['k'], made['k'][0] is a)
made['k'][0].name = 'deep in dict'
del made
s = {a}
for make in (lambda: s.copy(), lambda: set(s), lambda: {*s}, lambda: copy.copy(s), lambda: s | set()):
    made = make()
    print(made is s, more(), sys.getsizeof(made))
t = (a, [a])
print(copy.copy(t) is t, t[:] is t, tuple(t) is t, more())
deep = copy.deepcopy(t)
print(deep is t, deep[1] is t[1], deep[0] is deep[1][0])
deep[0].name = 'deep in tuple'
del deep
made = d = s = t = make = None
print(more())
row = [Item('cell')] * 2
grid = [row] * 3
print(sys.getrefcount(row), sys.getrefcount(row[0]), grid[0] is grid[2])
deep = copy.deepcopy(grid)
print(deep[0] is deep[2], sys.getrefcount(deep[0]), sys.getrefcount(deep[0][0]))
deep[0][0].name = 'copied cell'
del deep
del row
grid.clear()
print('end')
