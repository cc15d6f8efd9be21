# Multiple inheritance: order, cooperation, errors.
class A:
    def __init__(self, **kw):
        print('A', kw)
        super().__init__(**kw)

    def f(self):
        return ['A']


class B(A):
    def __init__(self, b=None, **kw):
        print('B', b, kw)
        super().__init__(**kw)

    def f(self):
        return ['B'] + super().f()


class C(A):
    def __init__(self, c=None, **kw):
        print('C', c, kw)
        super().__init__(**kw)

    def f(self):
        return ['C'] + super().f()


class D(B, C):
    def __init__(self, **kw):
        print('D', kw)
        super().__init__(**kw)

    def f(self):
        return ['D'] + super().f()


d = D(b=1, c=2)
print(d.f(), [c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__))
try:
    D(x=3)
except TypeError as e:
    print(e)
for bases in ((A, B), (B, A, C), (object, A), (B, B), (C, D)):
    try:
        t = type('T', bases, {})
        print([c.__name__ for c in t.__mro__])
    except TypeError as e:
        print(e)


class X(B, C):
    pass


class Y(C, B):
    pass


try:
    class Z(X, Y):
        pass
except TypeError as e:
    print(e)
print(isinstance(d, (int, C)), issubclass(D, A), issubclass(A, D), issubclass(D, (int, str)))
for e in ("isinstance(d, 3)", "isinstance(d, (3,))", "issubclass(3, A)", "issubclass(A, 3)", "isinstance(3, (int, 5))",
          "isinstance(3, [int])", "issubclass(D, (3, A))", "isinstance(d, ())", "isinstance(d, ((int, (D,)), str))"):
    try:
        print(e, eval(e))
    except TypeError as x:
        print(e, '!!', x)
print(A.__subclasses__(), D.__subclasses__(), B.__subclasses__())
t = None
del X, Y, t
import gc

gc.collect()
print(B.__subclasses__())
print(A.__base__, D.__base__, D.__bases__)


class Mixed(A, int):
    pass


print(Mixed.__base__, Mixed.__mro__)


class Fake:
    __bases__ = (A,)


print(issubclass(Fake(), A))
try:
    print(issubclass(Fake(), Fake()))
except TypeError as e:
    print(e)
fake = Fake()
fake.__bases__ = ()
print(issubclass(fake, fake), isinstance(d, fake))
