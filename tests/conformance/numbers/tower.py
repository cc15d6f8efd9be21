# The abstract classes of numbers, and a class of one's own in the tower.
import numbers

for cls in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral):
    print(cls.__name__, [isinstance(x, cls) for x in (1, True, 1.5, 1j, 'a', None)], sorted(cls.__abstractmethods__), cls.__mro__)
for cls in (numbers.Complex, numbers.Integral):
    try:
        cls()
    except TypeError as error:
        print(error)
print(isinstance(numbers.Number(), numbers.Number), issubclass(int, numbers.Rational), issubclass(float, numbers.Rational))
try:
    hash(numbers.Number())
except TypeError as error:
    print(error)


class Gauss(numbers.Complex):
    def __init__(self, re, im):
        self.re, self.im = re, im

    def __complex__(self):
        return complex(self.re, self.im)

    real = property(lambda self: self.re)
    imag = property(lambda self: self.im)

    def __add__(self, other):
        if isinstance(other, Gauss):
            return Gauss(self.re + other.re, self.im + other.im)
        return NotImplemented

    __radd__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __add__

    def __neg__(self):
        return Gauss(-self.re, -self.im)

    def __pos__(self):
        return self

    def __abs__(self):
        return abs(complex(self))

    def conjugate(self):
        return Gauss(self.re, -self.im)

    def __eq__(self, other):
        return complex(self) == other

    def __repr__(self):
        return f'{self.re}+{self.im}i'


a = Gauss(1, 2)
b = Gauss(3, -1)
print(a + b, a - b, bool(a), bool(Gauss(0, 0)), abs(Gauss(3, 4)), a.conjugate(), complex(a), a == 1 + 2j)
try:
    5 - a
except TypeError as error:
    print(error)
