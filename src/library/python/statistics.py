"""Averages, spread and relations of numbers.

Sums are made exactly, as fractions, and rounded once at the end; the answer is of the data's own type:
of ints a whole number stays an int, of Fractions and Decimals it is a Fraction or a Decimal.
"""

import math
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from functools import reduce
from itertools import groupby, repeat
from math import cos, erf, exp, fabs, fsum, isfinite, isinf, log, pi, sin, sqrt, sumprod
from numbers import Real

__all__ = [
    'NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
    'harmonic_mean', 'kde', 'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped',
    'median_high', 'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev',
    'variance',
]

LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))

_ROOT_2 = sqrt(2.0)


class StatisticsError(ValueError):
    """There is no such figure of these data."""


# Types of numbers.

class _NoDecimal:
    """Stands for Decimal while nobody has imported it."""


def _decimal():
    module = sys.modules.get('decimal')
    return _NoDecimal if module is None else module.Decimal


# Which of two types an answer has: the first rule that holds for one of them, seen from the other.
_widening = (
    issubclass,
    lambda wide, narrow: issubclass(narrow, int),
    lambda wide, narrow: issubclass(narrow, Fraction) and issubclass(wide, float),
)


def _wider(one, other):
    """The type of an answer from data of two types."""
    if other is one or other is int or other is bool:
        return one
    if one is int:
        return other
    for holds in _widening:
        if holds(other, one):
            return other
        if holds(one, other):
            return one
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def _as_type(value, kind):
    """An exact value as a number of a type."""
    if type(value) is kind:
        return value
    if value.denominator != 1 and issubclass(kind, int):
        kind = float
    try:
        return kind(value)
    except TypeError:
        if not issubclass(kind, _decimal()):
            raise
        return kind(value.numerator) / kind(value.denominator)


def _ratio(number):
    """Numerator and denominator of a number; the number and None where it is not finite."""
    try:
        return number.as_integer_ratio()
    except (OverflowError, ValueError):
        return number, None
    except AttributeError:
        pass
    try:
        return number.numerator, number.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(number).__name__}' to numerator/denominator")


# Exact sums.

def _added(parts, power=1):
    """The sum of numerators by denominator. What is not finite swallows all else."""
    if None in parts:
        return parts[None]
    return sum([Fraction(over, under ** power) for under, over in parts.items()])


def _sum(data):
    """The type, the exact sum and the number of the data."""
    kinds, parts, size = set(), {}, 0
    so_far = parts.get
    for kind, alike in groupby(data, type):
        kinds.add(kind)
        for over, under in map(_ratio, alike):
            parts[under] = so_far(under, 0) + over
            size += 1
    total = _added(parts)
    return reduce(_wider, kinds, int), total, size


def _squares(data, centre=None):
    """The type, the sum of squared distances from the centre (or the mean), the centre and the number."""
    if centre is not None:
        kind, total, size = _sum((off := number - centre) * off for number in data)
        return kind, total, centre, size
    kinds, parts, squared, size = set(), {}, {}, 0
    for kind, alike in groupby(data, type):
        kinds.add(kind)
        for over, under in map(_ratio, alike):
            parts[under] = parts.get(under, 0) + over
            squared[under] = squared.get(under, 0) + over * over
            size += 1
    if not size:
        total = centre = Fraction(0)
    elif None in parts:
        total = centre = parts[None]
    else:
        whole = _added(parts)
        total = (size * _added(squared, 2) - whole * whole) / size
        centre = whole / size
    return reduce(_wider, kinds, int), total, centre, size


# Square roots of fractions, rounded once.

# Two bits more than the two that rounding needs, and those of the float twice: a root has half of them.
_ROOT_BITS = sys.float_info.mant_dig * 2 + 3


def _odd_root(n, m):
    """The whole part of a root; odd where something is left, so that another rounding goes the right way."""
    root = math.isqrt(n // m)
    return root if root * root * m == n else root | 1


def _float_root(n, m):
    shift = (n.bit_length() - m.bit_length() - _ROOT_BITS) // 2
    if shift < 0:
        return _odd_root(n << -shift * 2, m) / (1 << -shift)
    return float(_odd_root(n, m << shift * 2) << shift)


def _decimal_root(n, m):
    Decimal = _decimal()
    if not n:
        return Decimal('0.0')
    root = (Decimal(abs(n)) / Decimal(abs(m))).sqrt()
    # One of its neighbours is nearer where the true root is beyond the middle of the two.
    for near, sign in ((root.next_plus(), 1), (root.next_minus(), -1)):
        over, under = (Fraction(root) + Fraction(near)).as_integer_ratio()
        if sign * (4 * abs(n) * under ** 2 - abs(m) * over ** 2) > 0:
            return near
    return root


def _root(value, kind):
    root = _decimal_root if issubclass(kind, _decimal()) else _float_root
    return root(value.numerator, value.denominator)


# Averages.

def mean(data):
    """The arithmetic mean."""
    kind, total, size = _sum(data)
    if not size:
        raise StatisticsError('mean requires at least one data point')
    return _as_type(total / size, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float; weights may be given."""
    if weights is not None:
        if not isinstance(weights, (list, tuple)):
            weights = list(weights)
        try:
            total = sumprod(data, weights)
        except ValueError:
            raise StatisticsError('data and weights must be the same length')
        size = fsum(weights)
        if not size:
            raise StatisticsError('sum of weights must be non-zero')
        return total / size
    try:
        size = len(data)
    except TypeError:
        data = list(data)
        size = len(data)
    total = fsum(data)
    if not size:
        raise StatisticsError('fmean requires at least one data point')
    return total / size


def geometric_mean(data):
    """The mean of factors: the exponential of the mean of logarithms."""
    size, zeros = 0, False

    def logarithms():
        nonlocal size, zeros
        for size, number in enumerate(data, start=1):
            if number > 0.0 or math.isnan(number):
                yield log(number)
            elif number == 0.0:
                zeros = True
            else:
                raise StatisticsError('No negative inputs allowed', number)

    total = fsum(logarithms())
    if not size:
        raise StatisticsError('Must have a non-empty dataset')
    if zeros and not math.isnan(total):
        return 0.0 if total != math.inf else math.nan
    return exp(total / size)


def _not_negative(numbers):
    for number in numbers:
        if number < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        yield number


def harmonic_mean(data, weights=None):
    """The mean of rates: the reciprocal of the mean of reciprocals; weights may be given."""
    if data is iter(data):
        data = list(data)
    size = len(data)
    if not size:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if weights is not None:
        if weights is iter(weights):
            weights = list(weights)
        if len(weights) != size:
            raise StatisticsError('Number of weights does not match data size')
        whole = _sum(_not_negative(weights))[1]
    elif size == 1:
        if not isinstance(data[0], (Real, _decimal())):
            raise TypeError('unsupported type')
        return next(_not_negative(data))
    else:
        whole, weights = size, repeat(1, size)
    try:
        kind, total, _ = _sum(
            weight / number if weight else 0 for weight, number in zip(weights, _not_negative(data)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _as_type(whole / total, kind)


# Places in order.

def _in_order(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data, len(data)


def median_low(data):
    """The middle of the data in order, or the lower of two."""
    data, size = _in_order(data)
    return data[(size - 1) // 2]


def median_high(data):
    """The middle of the data in order, or the higher of two."""
    data, size = _in_order(data)
    return data[size // 2]


def median(data):
    """The middle of the data in order; of an even number, the mean of the two middle ones."""
    data, size = _in_order(data)
    high = size // 2
    return data[high] if size & 1 else (data[high - 1] + data[high]) / 2


def median_grouped(data, interval=1.0):
    """The median of data that stand for intervals of this width around them."""
    data, size = _in_order(data)
    middle = data[size // 2]
    before = bisect_left(data, middle)
    inside = bisect_right(data, middle, lo=before) - before
    try:
        interval, middle = float(interval), float(middle)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return middle - interval / 2.0 + interval * (size / 2 - before) / inside


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 points that cut the data into n parts of like probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if not size:
        raise StatisticsError('must have at least one data point')
    if size == 1:
        return data * (n - 1)
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    points = []
    for part in range(1, n):
        if method == 'inclusive':
            low, share = divmod(part * (size - 1), n)
        else:
            # Before the first and behind the last one, the line through the outer two goes on.
            place = part * (size + 1)
            low = min(max(place // n, 1), size - 1) - 1
            share = place - (low + 1) * n
        points.append((data[low] * (n - share) + data[low + 1] * share) / n)
    return points


def _places(data, lowest):
    """The place of each one in order, from the lowest place on; equal ones share the average of theirs."""
    order = sorted(zip(data, range(len(data))))
    places = [0] * len(order)
    first = 0
    for _, alike in groupby(order, key=lambda pair: pair[0]):
        alike = list(alike)
        shared = lowest - 1 + first + (len(alike) + 1) / 2
        for _, where in alike:
            places[where] = shared
        first += len(alike)
    return places


# What is there most often.

def mode(data):
    """What is there most often, the first of several."""
    most = Counter(iter(data)).most_common(1)
    if not most:
        raise StatisticsError('no mode for empty data') from None
    return most[0][0]


def multimode(data):
    """Everything that is there most often."""
    times = Counter(iter(data))
    most = max(times.values(), default=0)
    return [value for value in times if times[value] == most]


# Spread.

def _spread(what, data, centre, lost=0):
    """The type and the exact variance; `lost` is what the estimated mean costs."""
    kind, total, _, size = _squares(data, centre)
    if size <= lost:
        raise StatisticsError(f"{what} requires at least {'two data points' if lost else 'one data point'}")
    return total / (size - lost), kind


def variance(data, xbar=None):
    """The variance of a sample."""
    return _as_type(*_spread('variance', data, xbar, 1))


def pvariance(data, mu=None):
    """The variance of a whole population."""
    return _as_type(*_spread('pvariance', data, mu))


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    return _root(*_spread('stdev', data, xbar, 1))


def pstdev(data, mu=None):
    """The standard deviation of a whole population."""
    return _root(*_spread('pstdev', data, mu))


# Relations of two inputs.

def _pairs(what, x, y):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{what} requires at least two data points')
    return n


def _centred(data, size):
    """How far each of the data is from their mean."""
    middle = fsum(data) / size
    return [number - middle for number in data]


def _root_of_product(x, y):
    """sqrt(x * y), also where the product is too large or too small for a float."""
    root = sqrt(x * y)
    if isfinite(root):
        if root:
            return root + sumprod((x, root), (y, -root)) / (2.0 * root)
        scale = 2.0 ** 537 if x and y else None
    else:
        scale = 2.0 ** -512 if isinf(root) and not (isinf(x) or isinf(y)) else None
    return root if scale is None else _root_of_product(scale * x, scale * y) / scale


def covariance(x, y, /):
    """The covariance of a sample of pairs."""
    n = _pairs('covariance', x, y)
    return sumprod(_centred(x, n), _centred(y, n)) / (n - 1)


def correlation(x, y, /, *, method='linear'):
    """Pearson's correlation; Spearman's with method='ranked'."""
    n = _pairs('correlation', x, y)
    if method == 'ranked':
        # The places are centred too.
        x, y = _places(x, (1 - n) / 2), _places(y, (1 - n) / 2)
    elif method == 'linear':
        x, y = _centred(x, n), _centred(y, n)
    else:
        raise ValueError(f'Unknown method: {method!r}')
    together = sumprod(x, y)
    try:
        return together / _root_of_product(sumprod(x, x), sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line with the least squares; through 0 where proportional."""
    n = _pairs('linear regression', x, y)
    across, up = (x, y) if proportional else (_centred(x, n), _centred(y, n))
    together = sumprod(across, up) + 0.0
    try:
        slope = together / sumprod(across, across)
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    if proportional:
        return LinearRegression(slope, 0.0)
    return LinearRegression(slope, fsum(y) / n - slope * (fsum(x) / n))


# The normal distribution.

# Rational approximations of Wichura's AS241: numerators and denominators, highest coefficient first.
_CENTRE = (
    (2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
     1971.5909503065513, 133.14166789178438, 3.3871328727963665),
    (5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
     687.1870074920579, 42.31333070160091, 1.0),
)
_SLOPE = (
    (0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
     3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835),
    (1.0507500716444169e-09, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
     0.6897673349851, 1.6763848301838038, 2.053191626637759, 1.0),
)
_TAIL = (
    (2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784, 0.026532189526576124,
     0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103),
    (2.0442631033899397e-15, 1.421511758316446e-07, 1.8463183175100548e-05, 0.0007868691311456133,
     0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1.0),
)


def _polynomial(coefficients, r):
    value = 0.0
    for coefficient in coefficients:
        value = value * r + coefficient
    return value


def _normal_point(p, mu, sigma):
    """The number that a normal one does not exceed with probability p."""
    q = p - 0.5
    if -0.425 <= q <= 0.425:
        r = 0.180625 - q * q
        above, below = _CENTRE
        return mu + _polynomial(above, r) * q / _polynomial(below, r) * sigma
    r = sqrt(-log(1.0 - p if q > 0.0 else p))
    if r > 5.0:
        r -= 5.0
        above, below = _TAIL
    else:
        r -= 1.6
        above, below = _SLOPE
    x = _polynomial(above, r) / _polynomial(below, r)
    return mu + (x if q > 0.0 else -x) * sigma


class NormalDist:
    """A normal distribution, by its mean and standard deviation."""

    __slots__ = {
        '_mu': 'Arithmetic mean of a normal distribution',
        '_sigma': 'Standard deviation of a normal distribution',
    }

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution that these data suggest."""
        kind, total, centre, size = _squares(data)
        if size < 2:
            raise StatisticsError('stdev requires at least two data points')
        spread = total / (size - 1)
        if isinstance(spread, Fraction):
            return cls(float(centre), _float_root(*spread.as_integer_ratio()))
        # Something infinite or nan.
        return cls(float(centre), float(centre) / float(total))

    @property
    def mean(self):
        """The arithmetic mean."""
        return self._mu

    median = property(mean.fget, doc="The median, which is the mean.")
    mode = property(mean.fget, doc="The most probable value, which is the mean.")

    @property
    def stdev(self):
        """The standard deviation."""
        return self._sigma

    @property
    def variance(self):
        """The square of the standard deviation."""
        return self._sigma * self._sigma

    def __repr__(self):
        return '%s(mu=%r, sigma=%r)' % (type(self).__name__, self._mu, self._sigma)

    def __eq__(x1, x2):
        """The same mean and deviation."""
        if isinstance(x2, NormalDist):
            return (x1._mu, x1._sigma) == (x2._mu, x2._sigma)
        return NotImplemented

    def __hash__(self):
        return hash(self.__getstate__())

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state

    def __pos__(x1):
        """A copy."""
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        """Turned round 0."""
        return NormalDist(-x1._mu, x1._sigma)

    def __add__(x1, x2):
        """Of independent variables, or moved by a constant."""
        if not isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2, x1._sigma)
        return NormalDist(x1._mu + x2._mu, math.hypot(x1._sigma, x2._sigma))

    def __sub__(x1, x2):
        """Of independent variables, or moved by a constant."""
        if not isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2, x1._sigma)
        return NormalDist(x1._mu - x2._mu, math.hypot(x1._sigma, x2._sigma))

    def __rsub__(x1, x2):
        """A constant less the variable."""
        return -(x1 - x2)

    def __mul__(x1, x2):
        """Stretched by a constant."""
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        """Shrunk by a constant."""
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    __radd__, __rmul__ = __add__, __mul__

    def _spread_for(self, what):
        if not self._sigma:
            raise StatisticsError(f'{what}() not defined when sigma is zero')
        return self._sigma

    def zscore(self, x):
        """How many standard deviations x is above the mean."""
        unit = self._spread_for('zscore')
        return (x - self._mu) / unit

    def pdf(self, x):
        """The density at x."""
        if not self.variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        off = x - self._mu
        return exp(off * off / (-2.0 * self.variance)) / sqrt(math.tau * self.variance)

    def cdf(self, x):
        """The probability of what is not above x."""
        across = self._spread_for('cdf') * _ROOT_2
        return 0.5 * (1.0 + erf((x - self._mu) / across))

    def inv_cdf(self, p):
        """The number that is not exceeded with probability p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _normal_point(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The n - 1 points that cut the distribution into n parts of like probability."""
        return [self.inv_cdf(part / n) for part in range(1, n)]

    def samples(self, n, *, seed=None):
        """n random numbers of the distribution."""
        import random
        draw = random.random if seed is None else random.Random(seed).random
        return [_normal_point(draw(), self._mu, self._sigma) for _ in repeat(None, n)]

    def overlap(self, other):
        """How much of the two densities is common to both: from 0 to 1."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        narrow, wide = self, other
        if (wide._sigma, wide._mu) < (narrow._sigma, narrow._mu):
            narrow, wide = wide, narrow
        if not (narrow.variance and wide.variance):
            raise StatisticsError('overlap() not defined when sigma is zero')
        apart = fabs(wide._mu - narrow._mu)
        wider = wide.variance - narrow.variance
        if not wider:
            return 1.0 - erf(apart / (2.0 * narrow._sigma * _ROOT_2))
        # The densities cross at two points; between them the narrow one is above.
        middle = narrow._mu * wide.variance - wide._mu * narrow.variance
        reach = narrow._sigma * wide._sigma * sqrt(
            apart * apart + wider * log(wide.variance / narrow.variance))
        lost = [fabs(wide.cdf(x) - narrow.cdf(x))
                for x in ((middle + reach) / wider, (middle - reach) / wider)]
        return 1.0 - (lost[0] + lost[1])


# Estimates of a density from a sample.

class _Kernel:
    """A density round 0, its distribution, the inverse of that, and how far it reaches."""

    def __init__(self, density, distribution, inverse, reach=1.0):
        self.density = density
        self.distribution = distribution
        self.inverse = inverse
        self.reach = reach


def _searched(density, distribution, guess):
    """The inverse of a distribution by Newton's method from a good guess."""

    def inverse(p):
        x = guess(p)
        while fabs(off := distribution(x) - p) > 1e-12:
            x -= off / density(x)
        return x
    return inverse


def _from_below(guess):
    # For the upper half, from the other end.
    return lambda p: guess(p) if p <= 1/2 else -guess(1.0 - p)


@_from_below
def _guess_quartic(p):
    x = (2.0 * p) ** 0.4258865685331 - 1.0
    return x + 0.026818732 * sin(7.101753784 * p + 2.73230839482953) if p >= 0.004 else x


@_from_below
def _guess_triweight(p):
    return (2.0 * p) ** 0.3400218741872791 - 1.0


_SQRT_TAU = sqrt(2 * pi)

_KERNELS = {
    'rectangular': _Kernel(
        lambda t: 0.5,
        lambda t: 0.5 * t + 0.5,
        lambda p: 2 * p - 1),
    'triangular': _Kernel(
        lambda t: 1.0 - abs(t),
        lambda t: t * t * (0.5 if t < 0.0 else -0.5) + t + 0.5,
        lambda p: sqrt(2 * p) - 1 if p < 0.5 else 1 - sqrt(2 - 2 * p)),
    'parabolic': _Kernel(
        lambda t: 0.75 * (1.0 - t * t),
        lambda t: -0.25 * t**3 + 0.75 * t + 0.5,
        lambda p: 2 * cos((math.acos(2 * p - 1) + pi) / 3)),
    'quartic': _Kernel(
        quartic := lambda t: 0.9375 * (1.0 - t * t) ** 2,
        sum_of := lambda t: 0.1875 * t**5 - 0.625 * t**3 + 0.9375 * t + 0.5,
        _searched(quartic, sum_of, _guess_quartic)),
    'triweight': _Kernel(
        triweight := lambda t: 1.09375 * (1.0 - t * t) ** 3,
        sum_of := lambda t: 1.09375 * (-1 / 7 * t**7 + 0.6 * t**5 - t**3 + t) + 0.5,
        _searched(triweight, sum_of, _guess_triweight)),
    'cosine': _Kernel(
        lambda t: pi / 4 * cos(pi / 2 * t),
        lambda t: 0.5 * sin(pi / 2 * t) + 0.5,
        lambda p: 2 * math.asin(2 * p - 1) / pi),
    'normal': _Kernel(
        lambda t: exp(-0.5 * t * t) / _SQRT_TAU,
        lambda t: 0.5 * (1.0 + erf(t / _ROOT_2)),
        NormalDist().inv_cdf, None),
    'logistic': _Kernel(
        lambda t: 0.5 / (1.0 + math.cosh(t)),
        lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
        lambda p: log(p / (1 - p)), None),
    'sigmoid': _Kernel(
        lambda t: 1 / pi / math.cosh(t),
        lambda t: 2 / pi * math.atan(exp(t)),
        lambda p: log(math.tan(p * pi / 2)), None),
}
for _name, _other in (('gauss', 'normal'), ('uniform', 'rectangular'), ('epanechnikov', 'parabolic'),
                      ('biweight', 'quartic')):
    _KERNELS[_name] = _KERNELS[_other]
del quartic, triweight, sum_of


def _kernel_for(data, h, name):
    if len(data) == 0:
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not h={h!r}')
    if name not in _KERNELS:
        raise StatisticsError(f'Unknown kernel name: {name!r}')
    return _KERNELS[name]


def kde(data, h, kernel='normal', *, cumulative=False):
    """A function that estimates the density (or the distribution) that a sample comes from."""
    shape = _kernel_for(data, h, kernel)
    height = shape.distribution if cumulative else shape.density
    reach, ordered = shape.reach, None

    def near(x):
        """How many of the data are wholly below x, and those whose kernel reaches it."""
        nonlocal ordered
        if reach is None:
            return 0, data
        # The data may have grown.
        if ordered is None or len(ordered) != len(data):
            ordered = sorted(data)
        first = bisect_left(ordered, x - h * reach)
        return first, ordered[first:bisect_right(ordered, x + h * reach)]

    def pdf(x):
        _, some = near(x)
        return sum([height((x - middle) / h) for middle in some]) / (len(data) * h)

    def cdf(x):
        below, some = near(x)
        return sum([height((x - middle) / h) for middle in some], below) / len(data)

    estimate, what = (cdf, 'CDF') if cumulative else (pdf, 'PDF')
    estimate.__doc__ = f'{what} estimate with h={h!r} and kernel={kernel!r}'
    return estimate


def kde_random(data, h, kernel='normal', *, seed=None):
    """A function that draws from the density that kde(data, h, kernel) estimates."""
    import random
    inverse = _kernel_for(data, h, kernel).inverse
    source = random.Random(seed)
    draw, choose = source.random, source.choice

    def rand():
        return choose(data) + h * inverse(draw())

    rand.__doc__ = f'Random KDE selection with h={h!r} and kernel={kernel!r}'
    return rand
