# Classes that act as numbers, and classes derived from numbers that change what operators do.
import math
import operator


class Loud(int):
    def __add__(self, other):
        print('add', int(self), other)
        return Loud(int(self) + int(other))

    def __radd__(self, other):
        print('radd', int(self), other)
        return Loud(int(other) + int(self))

    def __mul__(self, other):
        return NotImplemented

    def __eq__(self, other):
        print('eq')
        return int(self) == other

    __hash__ = int.__hash__

    def __bool__(self):
        print('bool')
        return False

    def __index__(self):
        return 2

    def __repr__(self):
        return f'Loud({int(self)})'


a = Loud(5)
print(a + 1, 1 + a, 1.5 + a, a + a, a == 5, 5 == a, a != 5, bool(a), not a)
print(a * 2, 2 * a, a - 1, -a, abs(a), a < 6, 'abcdefgh'[a], 'abc' * a, range(10)[a], list(range(a)))
print(f'{a}', f'{a:d}', '%d' % a, '%s' % a, str(a), repr([a]), format(a, '05'), {5: 'five'}[a], hex(a), operator.index(a), math.sqrt(a))
print(sum([a, a]), max(a, 3), sorted([a, 3, 9]), int(a), float(a), complex(a), round(a), divmod(a, 2), pow(a, 2), pow(a, 2, 7))


class Temperature(float):
    def __add__(self, other):
        return Temperature(float.__add__(self, other))

    def __str__(self):
        return f'{float(self):.1f} degrees'

    def __round__(self, digits=None):
        return 'rounded'

    def __float__(self):
        return -1.0


t = Temperature(36.6)
print(t, repr(t), t + 1, type(t + 1), type(t - 1), type(1 + t), round(t), f'{t}', f'{t:.2f}', '%s %.1f' % (t, t), math.floor(t), float(t), int(t), t == 36.6, hash(t) == hash(36.6))


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        return NotImplemented

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, factor):
        return Money(self.cents * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return Money(-self.cents)

    def __abs__(self):
        return Money(abs(self.cents))

    def __int__(self):
        return self.cents // 100

    def __float__(self):
        return self.cents / 100

    def __divmod__(self, other):
        return divmod(self.cents, other)

    def __pow__(self, exponent, modulus=None):
        return ('pow', exponent, modulus)

    def __rpow__(self, base, modulus=None):
        return ('rpow', base, modulus)

    def __round__(self, digits=None):
        return Money(round(self.cents, digits or 0))

    def __invert__(self):
        return 'inverted'

    def __lshift__(self, other):
        return ('lshift', other)

    def __rrshift__(self, other):
        return ('rrshift', other)

    def __matmul__(self, other):
        return ('matmul', other)

    def __iadd__(self, other):
        self.cents += other.cents
        return self

    def __bool__(self):
        return self.cents != 0

    def __repr__(self):
        return f'Money({self.cents})'


m = Money(1234)
print(m + m, sum([m, m, m]), m * 3, 3 * m, -m, abs(-m), int(m), float(m), divmod(m, 100), m ** 2, 2 ** m, pow(m, 2, 5), round(m, -2), ~m, m << 1, 8 >> m, m @ 1, bool(Money(0)))
n = m
n += Money(6)
print(m, n is m)
n *= 2
print(m, n)
for text in ('m + 1', '1 + m', 'm - 1', 'm / 2', '1 / m', 'm % 2', 'm // 2', 'm & 1', '1 | m', 'm ^ 1', 'm >> 1', '1 << m', '1 @ m', '+m', 'm < 1', 'm < m', 'math.floor(m)', 'complex(m)', '[1][m]', 'range(m)', 'pow(2, m, 5)', 'm == 1', 'm != m', 'hash(m) == hash(m)', 'round(m, "a")'):
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)


class Reversed:
    def __rsub__(self, other):
        return ('rsub', other)

    def __rdivmod__(self, other):
        return ('rdivmod', other)

    def __rtruediv__(self, other):
        return ('rtruediv', other)

    def __gt__(self, other):
        return 'gt'

    def __ge__(self, other):
        return NotImplemented


r = Reversed()
print(5 - r, 2.5 - r, divmod(7, r), 1 / r, 1 < r, r > 1, 'x' < r)
try:
    1 <= r
except TypeError as error:
    print(error)
try:
    5 % r
except TypeError as error:
    print(error)
for op in (operator.add, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow, operator.lshift, operator.and_, operator.neg, operator.inv, operator.abs, operator.lt, operator.eq):
    try:
        print(op.__name__, op(7) if op in (operator.neg, operator.inv, operator.abs) else op(7, 2))
    except TypeError as error:
        print(op.__name__, error)
