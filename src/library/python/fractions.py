"""Fractions of whole numbers, always in lowest terms.

What the operators do is written for bare numerators and denominators; _operator() makes the two methods
of an operator of it, with all that may stand on the other side.
"""

import operator
import re
import sys
from functools import lru_cache
from math import gcd, isfinite
from numbers import Complex, Integral, Rational, Real

__all__ = ['Fraction']

_new = object.__new__


def _made(cls, numerator, denominator):
    """A fraction of numbers that are in lowest terms, with a denominator above 0."""
    made = _new(cls)
    made._numerator = numerator
    made._denominator = denominator
    return made


def _nearest(n, d):
    """The whole number nearest to n/d; of two the even one."""
    below, rest = divmod(n, d)
    rest += rest
    return below + 1 if rest > d or (rest == d and below & 1) else below


def _is_decimal(number):
    # A Decimal can only come from a module that somebody has imported.
    module = sys.modules.get('decimal')
    return module is not None and isinstance(number, module.Decimal)


# Texts.

_DIGITS = r'\d+(?:_\d+)*'

# Sign, number before, then number under the line or decimal places and exponent.
_as_written = re.compile(
    rf'\s*([-+]?)(?=\.?\d)({_DIGITS})?'
    rf'(?:\s*/\s*({_DIGITS})|(?:\.({_DIGITS})?)?(?:E([-+]?{_DIGITS}))?)\s*',
    re.IGNORECASE).fullmatch


def _parsed(text):
    """Numerator and denominator as they stand in a text, not in lowest terms."""
    found = _as_written(text)
    if found is None:
        raise ValueError('Invalid literal for Fraction: %r' % text)
    sign, before, under, places, power = found.groups()
    over = int(before or 0)
    if under:
        under = int(under)
    else:
        places = (places or '').replace('_', '')
        under = 10**len(places)
        over = over * under + int(places or 0)
        power = int(power or 0)
        if power < 0:
            under *= 10**-power
        elif power:
            over *= 10**power
    return (-over if sign == '-' else over), under


# Formats.

# Fill, alignment, sign, no negative zero, alternate form, zeros, width, separator, precision, kind.
_format_parts = re.compile(
    r'(?:(.)?([<>=^]))?([-+ ]?)(z)?(\#)?(0(?=[0-9]))?(0|[1-9][0-9]*)?([,_])?'
    r'(?:\.(0|[1-9][0-9]*))?([eEfFgG%])?',
    re.DOTALL).fullmatch


def _aligned(sign, body, fill, align, width):
    """Sign and digits in the width that is asked for."""
    if align == '=':
        return sign + body.rjust(width - len(sign), fill)
    text = sign + body
    if align == '<':
        return text.ljust(width, fill)
    if align == '^':
        text = fill * ((width - len(text)) // 2) + text
        return text.ljust(width, fill)
    return text.rjust(width, fill)


def _grouped(digits, separator):
    first = len(digits) % 3 or 3
    groups = [digits[:first]]
    for start in range(first, len(digits), 3):
        groups.append(digits[start:start + 3])
    return separator.join(groups)


def _scaled(n, d, exponent):
    """n/d, which is not negative, in units of 10**exponent."""
    if exponent < 0:
        return _nearest(n * 10**-exponent, d)
    return _nearest(n, d * 10**exponent)


def _significant(n, d, figures):
    """n/d, which is not negative, as a number of so many figures and the exponent of its last one."""
    if not n:
        return 0, 1 - figures
    size = len(str(n)) - len(str(d))
    if (n >= d * 10**size) if size >= 0 else (n * 10**-size >= d):
        size += 1
    exponent = size - figures
    units = _scaled(n, d, exponent)
    if units == 10**figures:
        return units // 10, exponent + 1
    return units, exponent


def _pointed(n, d, kind, precision):
    """n/d, which is not negative: its digits, how many of them stand after the point, and what follows."""
    if kind == '%':
        return _scaled(n, d, -precision - 2), precision, '%'
    if kind in 'fF':
        return _scaled(n, d, -precision), precision, ''
    general = kind in 'gG'
    figures = (precision or 1) if general else precision + 1
    units, exponent = _significant(n, d, figures)
    if general and -4 - figures < exponent <= 0:
        return units, -exponent, ''
    places = figures - 1
    return units, places, f"{'E' if kind in 'EG' else 'e'}{exponent + places:+03d}"


# Operators.

def _operator(exact, loose, with_complex=True):
    """The method of an operator and the one of its reflection.

    `exact` takes numerator and denominator of both sides; `loose` is the operator itself, for floats
    and complex numbers.
    """

    def forward(a, b):
        if type(b) is Fraction:
            return exact(a._numerator, a._denominator, b._numerator, b._denominator)
        if isinstance(b, int):
            return exact(a._numerator, a._denominator, b.numerator, 1)
        if isinstance(b, float):
            return loose(float(a), b)
        if with_complex and isinstance(b, complex):
            return loose(complex(a), b)
        if isinstance(b, Fraction):
            return exact(a._numerator, a._denominator, b._numerator, b._denominator)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, Rational):
            return exact(a.numerator, a.denominator, b._numerator, b._denominator)
        if isinstance(a, Real):
            return loose(float(a), float(b))
        if with_complex and isinstance(a, Complex):
            return loose(complex(a), complex(b))
        return NotImplemented

    name = loose.__name__
    forward.__name__, reverse.__name__ = f'__{name}__', f'__r{name}__'
    forward.__doc__ = reverse.__doc__ = exact.__doc__
    return forward, reverse


def _plus(an, ad, bn, bd):
    """a + b"""
    shared = gcd(ad, bd)
    if shared == 1:
        return _made(Fraction, an * bd + bn * ad, ad * bd)
    # What is common to sum and denominator can only be in what the denominators share (Knuth).
    own = ad // shared
    over = an * (bd // shared) + bn * own
    shared = gcd(over, shared)
    return _made(Fraction, over // shared, own * (bd // shared))


def _minus(an, ad, bn, bd):
    """a - b"""
    return _plus(an, ad, -bn, bd)


def _times(an, ad, bn, bd):
    """a * b"""
    left, right = gcd(an, bd), gcd(bn, ad)
    return _made(Fraction, (an // left) * (bn // right), (ad // right) * (bd // left))


def _over(an, ad, bn, bd):
    """a / b"""
    if bn > 0:
        return _times(an, ad, bd, bn)
    if not bn:
        raise ZeroDivisionError('Fraction(%s, 0)' % bd)
    return _times(an, ad, -bd, -bn)


def _whole_times(an, ad, bn, bd):
    """a // b"""
    return (an * bd) // (ad * bn)


def _whole_and_rest(an, ad, bn, bd):
    """(a // b, a % b)"""
    whole, rest = divmod(an * bd, ad * bn)
    return whole, Fraction(rest, ad * bd)


def _rest(an, ad, bn, bd):
    """a % b"""
    return Fraction((an * bd) % (ad * bn), ad * bd)


def _ordered(a, b, holds):
    """Whether a comparison holds between a fraction and what may be any object."""
    if isinstance(b, Rational):
        over, under = b.numerator, b.denominator
    elif not isinstance(b, float):
        return NotImplemented
    elif isfinite(b):
        over, under = b.as_integer_ratio()
    else:
        # Every fraction is as near to it as 0 is.
        return holds(0.0, b)
    return holds(a._numerator * under, a._denominator * over)


@lru_cache(maxsize=1 << 14)
def _hash_of(n, d):
    """What an int, a float or a Decimal with the same value hashes to."""
    try:
        code = hash(hash(abs(n)) * pow(d, -1, sys.hash_info.modulus))
    except ValueError:
        # The modulus is a factor of the denominator.
        code = sys.hash_info.inf
    if n < 0:
        code = -code
    return code if code != -1 else -2


class Fraction(Rational):
    """A fraction: of two whole numbers, of one number, or of a text like '3/4' or '0.75'."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return _made(cls, numerator, 1)
            if isinstance(numerator, Rational):
                return _made(cls, numerator.numerator, numerator.denominator)
            if isinstance(numerator, float) or _is_decimal(numerator):
                return _made(cls, *numerator.as_integer_ratio())
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            over, under = _parsed(numerator)
        elif type(numerator) is type(denominator) is int:
            over, under = numerator, denominator
        elif isinstance(numerator, Rational) and isinstance(denominator, Rational):
            over = numerator.numerator * denominator.denominator
            under = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if under == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % over)
        shared = gcd(over, under) if under > 0 else -gcd(over, under)
        return _made(cls, over // shared, under // shared)

    def __reduce__(self):
        return type(self), self.as_integer_ratio()

    def __copy__(self):
        # Nothing can change a fraction; a subclass may have more to it.
        return self if type(self) is Fraction else type(self)(*self.as_integer_ratio())

    def __deepcopy__(self, memo):
        return self.__copy__()

    @property
    def numerator(a):
        """The number above the line."""
        return a._numerator

    @property
    def denominator(a):
        """The number below the line."""
        return a._denominator

    @classmethod
    def from_float(cls, f):
        """The fraction that is exactly a float."""
        if isinstance(f, float):
            return _made(cls, *f.as_integer_ratio())
        if isinstance(f, Integral):
            return cls(f)
        raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")

    @classmethod
    def from_decimal(cls, dec):
        """The fraction that is exactly a Decimal."""
        if _is_decimal(dec):
            return _made(cls, *dec.as_integer_ratio())
        if isinstance(dec, Integral):
            return cls(dec)
        raise TypeError(
            f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")

    def as_integer_ratio(self):
        """Numerator and denominator."""
        return self._numerator, self._denominator

    def is_integer(self):
        """Whether the fraction is a whole number."""
        return self._denominator == 1

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        over, under = self._numerator, self._denominator
        if under <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, each from the two before it, while they are allowed.
        old_n, old_d, n, d = 0, 1, 1, 0
        while True:
            part, rest = divmod(over, under)
            next_d = old_d + part * d
            if next_d > max_denominator:
                break
            old_n, old_d, n, d = n, d, old_n + part * n, next_d
            over, under = under, rest
        # The nearest is the last of them, or the last one allowed on the way to the next.
        part = (max_denominator - old_d) // d
        way_n, way_d = old_n + part * n, old_d + part * d
        if 2 * under * way_d > self._denominator:
            n, d = way_n, way_d
        return _made(Fraction, n, d)

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        whole = self._denominator == 1
        return f'{self._numerator}' if whole else f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        """The fraction as such, or as a float would be shown, but exactly rounded."""
        found = _format_parts(format_spec)
        if found is not None:
            fill, align, plus, no_minus_zero, alternate, zeros, width, comma, precision, kind = found.groups()
            if kind is None:
                allowed = not (no_minus_zero or zeros or precision)
            else:
                allowed = not (align and zeros)
        if found is None or not allowed:
            raise ValueError(
                f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")
        n, d = abs(self._numerator), self._denominator
        sign = '-' if self._numerator < 0 else '' if plus == '-' else plus
        width = int(width or 0)
        comma = comma or ''
        if kind is None:
            body = f'{n:{comma}}'
            if d > 1 or alternate:
                body += f'/{d:{comma}}'
            return _aligned(sign, body, fill or ' ', align, width)
        units, places, end = _pointed(n, d, kind, 6 if precision is None else int(precision))
        if no_minus_zero and kind in 'fF%' and not units and sign == '-':
            sign = '' if plus == '-' else plus
        digits = str(units).zfill(places + 1)
        point = len(digits) - places
        digits, after = digits[:point], digits[point:]
        if kind in 'gG' and not alternate:
            after = after.rstrip('0')
        if after or alternate:
            after = '.' + after
        after += end
        if zeros:
            room = width - len(sign) - len(after)
            # Every fourth place may be a separator's.
            digits = digits.zfill(room * 3 // 4 + 1 if comma else room)
        if comma:
            digits = _grouped(digits, comma)
        return _aligned(sign, digits + after, fill or ' ', align, width)

    __add__, __radd__ = _operator(_plus, operator.add)
    __sub__, __rsub__ = _operator(_minus, operator.sub)
    __mul__, __rmul__ = _operator(_times, operator.mul)
    __truediv__, __rtruediv__ = _operator(_over, operator.truediv)
    __floordiv__, __rfloordiv__ = _operator(_whole_times, operator.floordiv, with_complex=False)
    __mod__, __rmod__ = _operator(_rest, operator.mod, with_complex=False)
    __divmod__, __rdivmod__ = _operator(_whole_and_rest, divmod, with_complex=False)

    def __pow__(a, b):
        """a ** b: exact where b is whole."""
        if isinstance(b, Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power, over, under = b.numerator, a._numerator, a._denominator
            if power < 0:
                power = -power
                if not over:
                    raise ZeroDivisionError('Fraction(%s, 0)' % under ** power)
                over, under = (under, over) if over > 0 else (-under, -over)
            return _made(Fraction, over ** power, under ** power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        """a ** b"""
        whole = b._denominator == 1
        if not whole or b._numerator < 0:
            if isinstance(a, Rational):
                return Fraction(a.numerator, a.denominator) ** b
            if not whole:
                return a ** float(b)
        return a ** b._numerator

    def __neg__(a):
        """-a"""
        return _made(Fraction, -a._numerator, a._denominator)

    def __pos__(a):
        """+a"""
        return _made(Fraction, a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return _made(Fraction, abs(a._numerator), a._denominator)

    def __bool__(a):
        """a != 0"""
        return a._numerator != 0

    def __floor__(a):
        """math.floor(a)"""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __trunc__(a):
        """math.trunc(a)"""
        return a.__ceil__() if a._numerator < 0 else a.__floor__()

    def __int__(a, _index=operator.index):
        """int(a)"""
        return _index(Fraction.__trunc__(a))

    def __round__(self, ndigits=None):
        """The nearest whole number, or the nearest fraction with so many decimal places; ties to even."""
        if ndigits is None:
            return _nearest(self._numerator, self._denominator)
        scale = 10 ** abs(ndigits)
        if ndigits <= 0:
            return Fraction(round(self / scale) * scale)
        return Fraction(round(self * scale), scale)

    def __eq__(a, b):
        """a == b"""
        if type(b) is int:
            return a._denominator == 1 and a._numerator == b
        if isinstance(b, Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, Complex):
            if b.imag == 0:
                b = b.real
            if isinstance(b, float):
                return isfinite(b) and (a._numerator, a._denominator) == b.as_integer_ratio()
        return NotImplemented

    def __hash__(self):
        """hash(self)"""
        return _hash_of(self._numerator, self._denominator)

    def __lt__(a, b):
        """a < b"""
        return _ordered(a, b, operator.lt)

    def __le__(a, b):
        """a <= b"""
        return _ordered(a, b, operator.le)

    def __gt__(a, b):
        """a > b"""
        return _ordered(a, b, operator.gt)

    def __ge__(a, b):
        """a >= b"""
        return _ordered(a, b, operator.ge)
