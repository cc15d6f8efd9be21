# A proxy does what its referent does.
import weakref


class L(list):
    def __call__(self, x):
        return ('called', x)


class P:
    def __init__(self):
        self.x = 1

    def __str__(self):
        return 'str of P'


l = L([1, 2, 3])
x = weakref.proxy(l)
print(x[0], len(x), list(x), x + [4], x == [1, 2, 3], 1 in x, bool(x), [0] + list(x), x(5), -len(x))
x[0] = 9
x.append(7)
x += [5]
print(l, type(x).__name__)
p = P()
y = weakref.proxy(p)
y.x += 1
y.z = 3
print(p.__dict__, str(y), type(y).__name__, isinstance(y, P), y.__class__ is P)
del y.z
print(p.__dict__, weakref.proxy(p) is y, weakref.getweakrefcount(p))
try:
    hash(y)
except TypeError as e:
    print(e)
del p
for use in (lambda: y.x, lambda: str(y), lambda: y + 1, lambda: bool(y), lambda: y == y, lambda: list(y)):
    try:
        print(use())
    except ReferenceError as e:
        print(e)
n = 5
try:
    weakref.proxy(n)
except TypeError as e:
    print(e)
