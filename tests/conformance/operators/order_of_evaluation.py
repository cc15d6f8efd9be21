"""Operands are evaluated from the left to the right, whatever the operator."""


def v(name, value=1):
    print(name, end=' ')
    return value


print(v('a') + v('b') * v('c') ** v('d'))
print(v('a') < v('b', 2) < v('c', 3))
print(v('a', 3) < v('b', 2) < v('c', 3))
print(v('a', 0) and v('b'), v('c', 0) or v('d', 5), not v('e'))
print(v('then') if v('test') else v('else'), v('then') if v('test', 0) else v('else', 2))
print({v('k1', 'x'): v('v1'), v('k2', 'y'): v('v2')}, [v('i'), v('j')], (v('t'), v('u')))
print(max(v('p'), v('q', 2), key=v('key', abs)))
items = [0, 0, 0]
items[v('index', 1)] = v('value', 9)
print(items)
items[v('low', 0) : v('high', 1)] = v('slice', [7, 8])
print(items)
(lambda *a, **k: print(a, k))(v('1'), *v('2', [2]), v('3', 3), k=v('4', 4), **v('5', {'l': 5}))


class Left:
    def __add__(self, other):
        return 'left add'

    def __lt__(self, other):
        return 'left lt'

    def __radd__(self, other):
        return 'left radd'


class Right(Left):
    def __radd__(self, other):
        return 'right radd'

    def __gt__(self, other):
        return 'right gt'


print(Left() + Left(), Left() + Right(), Right() + Left(), 1 + Left())
print(Left() < Left(), Left() < Right(), Right() < Left())
print(v('a') is v('b'), v('a') in v('b', [1]), v('x', 2) not in v('y', [1]))
a = b = v('once', [])
print(a is b)
x = [10, 20]
i = 0
i = x[i] = 1
print(i, x)
