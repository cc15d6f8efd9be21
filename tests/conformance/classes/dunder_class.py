# __class__ of objects, and giving them another class.
class A:
    def who(self):
        return 'A', self.x


class B:
    def who(self):
        return 'B', self.x


class Slotted:
    __slots__ = ('x',)


class Slotted2:
    __slots__ = ('x',)


class Slotted3:
    __slots__ = ('y',)


a = A()
a.x = 1
print(a.__class__ is A, type(a) is A, a.who())
a.__class__ = B
print(type(a).__name__, a.who(), isinstance(a, A), a.__dict__)
a.y = 2
print(a.__dict__)
s = Slotted()
s.x = 5
s.__class__ = Slotted2
print(type(s).__name__, s.x)
for value in (Slotted3, A, int, 3, object, dict):
    try:
        s.__class__ = value
    except TypeError as e:
        print(e)
try:
    a.__class__ = Slotted
except TypeError as e:
    print(e)
try:
    (3).__class__ = bool
except TypeError as e:
    print(e)
try:
    del a.__class__
except TypeError as e:
    print(e)


class Liar:
    @property
    def __class__(self):
        return int


liar = Liar()
print(isinstance(liar, int), isinstance(liar, Liar), isinstance(liar, str), type(liar).__name__, liar.__class__)
