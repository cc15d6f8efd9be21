"""What kinds of numbers there are: a tower of abstract classes, from Number down to Integral."""

from abc import ABCMeta, abstractmethod

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _demanded(owner, parameters, *names):
    """Abstract methods for a class's namespace, each with these parameters after self."""
    methods = {}
    for name in names:
        scope = {}
        exec(f"def {name}(self{parameters}):\n    raise NotImplementedError", scope)
        method = scope[name]
        method.__module__ = __name__
        method.__qualname__ = f"{owner}.{name}"
        methods[name] = abstractmethod(method)
    return methods


def _both_ways(*operators):
    """The names of operators, each with that of its reflected form."""
    return [f"__{side}{operator}__" for operator in operators for side in ("", "r")]


class Number(metaclass=ABCMeta):
    """Any number."""

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """What complex numbers can: everything but being ordered."""

    __slots__ = ()

    locals().update(_demanded("Complex", "", "__complex__", "__neg__", "__pos__", "__abs__", "conjugate"))
    locals().update(_demanded("Complex", ", other", "__eq__", *_both_ways("add", "mul", "truediv")))
    locals().update(_demanded("Complex", ", exponent", "__pow__"))
    locals().update(_demanded("Complex", ", base", "__rpow__"))
    real = property(_demanded("Complex", "", "real")["real"])
    imag = property(_demanded("Complex", "", "imag")["imag"])

    def __bool__(self):
        return self != 0

    # Subtracting is adding the opposite.

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


class Real(Complex):
    """What numbers on a line can."""

    __slots__ = ()

    locals().update(_demanded("Real", "", "__float__", "__trunc__", "__floor__", "__ceil__"))
    locals().update(_demanded("Real", ", ndigits=None", "__round__"))
    locals().update(_demanded("Real", ", other", "__lt__", "__le__", *_both_ways("floordiv", "mod")))

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    # As a complex number it lies on the line.

    def __complex__(self):
        return complex(float(self))

    def conjugate(self):
        return +self

    real = property(conjugate)
    imag = property(lambda self: 0)


class Rational(Real):
    """What fractions can."""

    __slots__ = ()

    numerator = property(_demanded("Rational", "", "numerator")["numerator"])
    denominator = property(_demanded("Rational", "", "denominator")["denominator"])

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """What whole numbers can."""

    __slots__ = ()

    locals().update(_demanded("Integral", "", "__int__", "__invert__"))
    locals().update(_demanded("Integral", ", exponent, modulus=None", "__pow__"))
    locals().update(_demanded("Integral", ", other", *_both_ways("lshift", "rshift", "and", "or", "xor")))

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    # As a fraction it is over 1.

    numerator = property(lambda self: +self)
    denominator = property(lambda self: 1)


for _kind, _type in ((Complex, complex), (Real, float), (Integral, int)):
    _kind.register(_type)
del _kind, _type
