# Metaclasses that decide the order of bases, and __bases__ that change.
class A:
    def who(self):
        return 'A'


class B:
    def who(self):
        return 'B'


class C(A):
    pass


c = C()
print(c.who(), C.__bases__)
C.__bases__ = (B,)
print(c.who(), C.__mro__, A.__subclasses__(), B.__subclasses__())


class D(C):
    pass


C.__bases__ = (A, B)
print(D.__mro__)


class WithCall:
    def __call__(self):
        return 'called'

    def __len__(self):
        return 3


try:
    c()
except TypeError as e:
    print(e)
C.__bases__ = (WithCall, A)
print(c(), len(c), D()())
C.__bases__ = (A,)
try:
    c()
except TypeError as e:
    print(e)
for value in ((), [], (3,), (C,), (D,), (int,), (object,), (A, A)):
    try:
        C.__bases__ = value
    except TypeError as e:
        print(e)
print(C.__bases__, D.__mro__)
try:
    object.__bases__ = ()
except TypeError as e:
    print(e)


class Reverse(type):
    def mro(cls):
        return [cls] + type.mro(cls)[:0:-1]


class P(metaclass=Reverse):
    pass


print(P.__mro__)


class Wrong(type):
    def mro(cls):
        return [cls, 5]


try:
    class Q(metaclass=Wrong):
        pass
except TypeError as e:
    print(e)


class Layout(type):
    def mro(cls):
        return [cls, int, object]


try:
    class R(metaclass=Layout):
        pass
except TypeError as e:
    print(e)
print(C.mro(), type.mro(int))
