# Special methods are looked up in the class, and classes may change later.
class A:
    pass


a = A()
a.__len__ = lambda: 3
a.__call__ = lambda: 'called'
a.__str__ = lambda: 'own str'
for e in ("len(a)", "a()", "a.__len__()", "str(a)[:13]"):
    try:
        print(e, eval(e))
    except TypeError as x:
        print(e, x)
A.__len__ = lambda self: 7
A.__call__ = lambda self, *args: args
A.__str__ = lambda self: 'class str'
A.__getitem__ = lambda self, i: i if i < 3 else [][0]
A.__eq__ = lambda self, other: other == 5
print(len(a), a(1, 2), str(a), list(a), 2 in a, a == 5, a != 5, 5 == a)
print(hash(a) == object.__hash__(a))
del A.__len__, A.__call__, A.__str__
for e in ("len(a)", "a(1)", "str(a)[:18]"):
    try:
        print(e, eval(e))
    except TypeError as x:
        print(e, x)


class B(A):
    def __len__(self):
        return 1


b = B()
print(len(b), bool(b))
A.__bool__ = lambda self: False
print(bool(b), bool(a))
del A.__bool__
print(bool(b), bool(a))
A.__iter__ = lambda self: iter('xyz')
print(list(a), list(b))
B.__iter__ = None
try:
    list(b)
except TypeError as e:
    print(e)
del B.__iter__
print(list(b))
A.__contains__ = None
try:
    1 in b
except TypeError as e:
    print(e)


class C:
    __hash__ = None


try:
    {C()}
except TypeError as e:
    print(e)


class D(C):
    pass


try:
    hash(D())
except TypeError as e:
    print(e)
D.__hash__ = lambda self: 42
print(hash(D()))


class E:
    def __eq__(self, other):
        return True


class F(E):
    __hash__ = object.__hash__


print(E.__hash__, F.__hash__ is object.__hash__, isinstance(hash(F()), int))


class G:
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return name

    def __getattribute__(self, name):
        print('getattribute', name)
        return super().__getattribute__(name)


g = G()
g.x = 1
print(g.x, g.y)
try:
    g.__z__
except AttributeError as e:
    print(e)
try:
    len(g)
except TypeError as e:
    print(e)


class H:
    def __setattr__(self, name, value):
        print('setattr', name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print('delattr', name)
        object.__delattr__(self, name)


h = H()
h.a = 1
h.a += 1
del h.a
try:
    del h.a
except AttributeError as e:
    print(e)


class I:
    def __add__(self, other):
        return 'I.add'

    def __radd__(self, other):
        return 'I.radd'


class J(I):
    def __radd__(self, other):
        return 'J.radd'


class K(I):
    pass


print(I() + J(), J() + I(), I() + K(), 1 + I(), I() + 1, K() + I(), 1 + J())


class Lt:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print('lt')
        return self.n < other.n


print(Lt(1) < Lt(2), Lt(1) > Lt(2), sorted([Lt(2), Lt(1)])[0].n, max(Lt(1), Lt(2)).n)
try:
    Lt(1) <= Lt(2)
except TypeError as e:
    print(e)


class Bad:
    def __len__(self):
        return -1

    def __bool__(self):
        return 3

    def __hash__(self):
        return 'x'

    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __iter__(self):
        return 5

    def __index__(self):
        return 'x'

    def __contains__(self, x):
        return 'truthy'

    def __next__(self):
        return 1

    def __int__(self):
        return 'no'

    def __float__(self):
        return 1

    def __format__(self, spec):
        return 3


bad = Bad()
for e in ("len(bad)", "bool(bad)", "hash(bad)", "str(bad)", "repr(bad)", "iter(bad)", "[1][bad]", "1 in bad", "next(bad)",
          "int(bad)", "float(bad)", "format(bad)", "f'{bad}'", "[bad]", "print(bad)", "range(bad)", "if_ = 1 if bad else 2"):
    try:
        print(e, eval(e))
    except (TypeError, ValueError, SyntaxError) as x:
        print(e, '!!', type(x).__name__, x)
