"""Pseudo-random numbers: the same ones as CPython's for the same seed.

The generator itself is native (_random). Here are what is made of its numbers: whole numbers, choices
and shuffles, and numbers after many distributions. The order of the arithmetic is a part of the result:
another one would round otherwise.
"""

import _random
from _collections_abc import Sequence as _Sequence
from _hashlib import openssl_sha512 as _sha512
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate, repeat as _repeat
from math import (
    acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, floor as _floor,
    isfinite as _isfinite, lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin,
    sqrt as _sqrt,
)
from operator import index as _index

__all__ = [
    "Random", "SystemRandom", "betavariate", "binomialvariate", "choice", "choices", "expovariate",
    "gammavariate", "gauss", "getrandbits", "getstate", "lognormvariate", "normalvariate",
    "paretovariate", "randbytes", "randint", "random", "randrange", "sample", "seed", "setstate",
    "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate",
]

TWOPI = _pi * 2.0
LOG4, SG_MAGICCONST = _log(4.0), _log(4.5) + 1.0
NV_MAGICCONST = _exp(-0.5) * 4 / _sqrt(2.0)
BPF = 53  # Bits of a float
RECIP_BPF = 1 / (1 << BPF)

_no_step = 1


def _hash_of_text(text):
    """A text as the first version of seed() made a number of it."""
    number = 0
    if text:
        number = ord(text[0]) << 7
    for character in text:
        number = (number * 1000003 ^ ord(character)) & (1 << 64) - 1
    return number ^ len(text)


def _drawn_from_list(pool, k, below, drawn):
    """k items of a list of one's own: what is drawn gives its place to the last one."""
    last = len(pool)
    for i in range(k):
        at = below(last)
        last -= 1
        drawn[i] = pool[at]
        pool[at] = pool[last]
    return drawn


def _drawn_by_place(population, k, below):
    """k items of something large: places are drawn until there are enough different ones."""
    places = {}
    size = len(population)
    while len(places) < k:
        places[below(size)] = None
    return [population[place] for place in places]


class Random(_random.Random):
    """A generator of its own. Subclasses may give another random() and getrandbits()."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def __init_subclass__(cls, /, **kwargs):
        # Whole numbers come from what the class nearest to the subclass gives.
        for names in map(vars, cls.__mro__):
            if '_randbelow' in names:
                return
            if 'getrandbits' in names:
                cls._randbelow = cls._below_by_bits
                return
            if 'random' in names:
                cls._randbelow = cls._below_by_floats
                return

    # Where it stands.

    def seed(self, a=None, version=2):
        """Start anew: from a number, a text or bytes, or from nothing that is known."""
        if version == 2 and isinstance(a, (str, bytes, bytearray)):
            data = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(data + _sha512(data).digest())
        elif version == 1 and isinstance(a, (str, bytes)):
            a = _hash_of_text(a if isinstance(a, str) else a.decode('latin-1'))
        elif a is not None and not isinstance(a, (int, float, str, bytes, bytearray)):
            raise TypeError('The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.')
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """All there is to the generator, for setstate()."""
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        """Go on from a state that getstate() gave."""
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f"state with version {version} passed to Random.setstate() "
                             f"of version {self.VERSION}")
        _, words, self.gauss_next = state
        if version == 2:
            # Signed, on some machines.
            try:
                words = tuple([word % (1 << 32) for word in words])
            except ValueError as error:
                raise TypeError from error
        super().setstate(words)

    def __reduce__(self):
        return type(self), (), self.getstate()

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    # Whole numbers below a limit, all alike: what does not fit is thrown away.

    def _below_by_bits(self, limit):
        draw = self.getrandbits
        size = limit.bit_length()
        while (number := draw(size)) >= limit:
            pass
        return number

    def _below_by_floats(self, limit):
        draw, most = self.random, 1 << BPF
        if limit >= most:
            import warnings
            warnings.warn("Underlying random() generator does not supply \n"
                          "enough bits to choose from a population range this large.\n"
                          "To remove the range limitation, add a getrandbits() method.")
            return _floor(draw() * limit)
        end = (most - most % limit) / most
        while (number := draw()) >= end:
            pass
        return _floor(number * most) % limit

    _randbelow = _below_by_bits

    def randrange(self, start, stop=None, step=_no_step):
        """An item of range(start, stop, step)."""
        first = _index(start)
        if stop is None:
            if step is not _no_step:
                raise TypeError("Missing a non-None stop argument")
            if first <= 0:
                raise ValueError("empty range for randrange()")
            return self._randbelow(first)
        length = _index(stop) - first
        by = _index(step)
        if by == 1:
            if length <= 0:
                raise ValueError(f"empty range in randrange({start}, {stop})")
            return first + self._randbelow(length)
        if by == 0:
            raise ValueError("zero step for randrange()")
        length = -(-length // by)
        if length <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return first + by * self._randbelow(length)

    def randint(self, a, b):
        """A whole number from a to b, both included."""
        return self.randrange(a, b + 1)

    def randbytes(self, n):
        """n bytes."""
        bits = self.getrandbits(8 * n)
        return bits.to_bytes(n, 'little')

    # Sequences.

    def choice(self, seq):
        """An item of a sequence that is not empty."""
        length = len(seq)
        if not length:
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(length)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items of a sequence, each time of all of them; weights, or their running sums, may be given."""
        draw, size = self.random, len(population)
        if weights is None and cum_weights is None:
            length, down = float(size), _floor
            return [population[down(draw() * length)] for _ in _repeat(None, k)]
        if cum_weights is None:
            try:
                sums = list(_accumulate(weights))
            except TypeError:
                if isinstance(weights, int):
                    raise TypeError(
                        f'The number of choices must be a keyword argument: k={weights!r}') from None
                raise
        elif weights is None:
            sums = cum_weights
        else:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if size != len(sums):
            raise ValueError('The number of weights does not match the population')
        all_of_it = sums[-1] + 0.0
        if all_of_it <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(all_of_it):
            raise ValueError('Total of weights must be finite')
        find, last = _bisect, size - 1
        return [population[find(sums, draw() * all_of_it, 0, last)] for _ in _repeat(None, k)]

    def sample(self, population, k, *, counts=None):
        """k items of a sequence, each at most once; `counts` says how often each is there."""
        if not isinstance(population, _Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        size = len(population)
        if counts is not None:
            ends = list(_accumulate(counts))
            if len(ends) != size:
                raise ValueError("The number of counts does not match the population")
            size = ends.pop()
            if not isinstance(size, int):
                raise TypeError("Counts must be integers")
            if size <= 0:
                raise ValueError("Total of counts must be greater than zero")
            find = _bisect
            return [population[find(ends, place)] for place in self.sample(range(size), k=k)]
        if not 0 <= k <= size:
            raise ValueError("Sample larger than population or is negative")
        drawn = [None] * k
        # How large a list may be to take less room than a set of the places that are drawn.
        list_size = 21 if k <= 5 else 21 + 4 ** _ceil(_log(k * 3, 4))
        if size > list_size:
            return _drawn_by_place(population, k, self._randbelow)
        return _drawn_from_list(list(population), k, self._randbelow, drawn)

    def shuffle(self, x):
        """Bring a list into another order, in place."""
        below = self._randbelow
        for place in range(len(x) - 1, 0, -1):
            other = below(place + 1)
            x[place], x[other] = x[other], x[place]

    # Distributions over the real numbers.

    def uniform(self, a, b):
        """Between a and b, everywhere alike."""
        width = b - a
        return a + width * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """Between low and high, most often near mode."""
        drawn = self.random()
        if mode is None:
            top = 0.5
        else:
            try:
                top = (mode - low) / (high - low)
            except ZeroDivisionError:
                return low
        if drawn > top:
            # On the far side: seen from the other end.
            drawn, top = 1.0 - drawn, 1.0 - top
            low, high = high, low
        return low + (high - low) * _sqrt(drawn * top)

    def gauss(self, mu=0.0, sigma=1.0):
        """Normal, two at a time (Box and Muller): the second one is kept for the next call."""
        kept, self.gauss_next = self.gauss_next, None
        if kept is not None:
            return mu + kept * sigma
        angle = self.random() * TWOPI
        radius = _sqrt(_log(1.0 - self.random()) * -2.0)
        self.gauss_next = _sin(angle) * radius
        return mu + _cos(angle) * radius * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Normal, by the ratio of uniform numbers (Kinderman and Monahan)."""
        draw = self.random
        while True:
            above, below = draw(), 1.0 - draw()
            ratio = NV_MAGICCONST * (above - 0.5) / below
            if ratio * ratio / 4.0 <= -_log(below):
                return mu + ratio * sigma

    def lognormvariate(self, mu, sigma):
        """What has a normal logarithm."""
        logarithm = self.normalvariate(mu, sigma)
        return _exp(logarithm)

    def expovariate(self, lambd=1.0):
        """Exponential, with the mean 1 / lambd."""
        rest = 1.0 - self.random()
        return -_log(rest) / lambd

    def paretovariate(self, alpha):
        """Pareto, with the shape alpha."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Weibull, with the scale alpha and the shape beta."""
        rest = 1.0 - self.random()
        return alpha * (-_log(rest)) ** (1.0 / beta)

    def gammavariate(self, alpha, beta):
        """Gamma, with the mean alpha * beta."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            return self._gamma_above_one(alpha) * beta
        if alpha < 1.0:
            return self._gamma_below_one(alpha) * beta
        return -_log(1.0 - self.random()) * beta

    def _gamma_above_one(self, alpha):
        """Cheng's method."""
        draw = self.random
        root = _sqrt(alpha * 2.0 - 1.0)
        less, more = alpha - LOG4, alpha + root
        while True:
            first = draw()
            if first <= 1e-7 or first >= 0.9999999:
                continue
            second = 1.0 - draw()
            logit = _log(first / (1.0 - first)) / root
            number = alpha * _exp(logit)
            bound = first * first * second
            gain = less + more * logit - number
            if gain + SG_MAGICCONST - 4.5 * bound >= 0.0 or gain >= _log(bound):
                return number

    def _gamma_below_one(self, alpha):
        """Kennedy's and Gentle's method."""
        draw = self.random
        whole = (_e + alpha) / _e
        while True:
            part = whole * draw()
            if part > 1.0:
                number = -_log((whole - part) / alpha)
                bound = number ** (alpha - 1.0)
            else:
                number = part ** (1.0 / alpha)
                bound = _exp(-number)
            if draw() <= bound:
                return number

    def betavariate(self, alpha, beta):
        """Beta: between 0 and 1."""
        one = self.gammavariate(alpha, 1.0)
        return one / (one + self.gammavariate(beta, 1.0)) if one else 0.0

    def vonmisesvariate(self, mu, kappa):
        """An angle around mu, the closer the larger kappa (Fisher)."""
        draw = self.random
        if kappa <= 1e-6:
            return draw() * TWOPI
        half = 0.5 / kappa
        root = half + _sqrt(half * half + 1.0)
        while True:
            across = _cos(_pi * draw())
            share = across / (root + across)
            bound = draw()
            if bound < 1.0 - share * share or bound <= (1.0 - share) * _exp(share):
                break
        back = 1.0 / root
        angle = _acos((back + across) / (1.0 + back * across))
        return (mu + angle if draw() > 0.5 else mu - angle) % TWOPI

    # A distribution over the whole numbers.

    def binomialvariate(self, n=1, p=0.5):
        """How many of n trials succeed, each with probability p."""
        if n < 0:
            raise ValueError("n must be non-negative")
        if p == 0.0 or p == 1.0:
            return n if p else 0
        if p < 0.0 or p > 1.0:
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        return self._successes_by_gaps(n, p) if n * p < 10.0 else self._successes_by_rejection(n, p)

    def _successes_by_gaps(self, n, p):
        """Where successes are few: how far each is from the one before it (Devroye)."""
        draw, failing = self.random, _log2(1.0 - p)
        found = place = 0
        if failing:
            while (place := place + (_floor(_log2(draw()) / failing) + 1)) <= n:
                found += 1
        return found

    def _successes_by_rejection(self, n, p):
        """Hörmann's transformed rejection with a squeeze (BTRS)."""
        draw = self.random
        spread = _sqrt(n * p * (1.0 - p))
        width = 1.15 + 2.53 * spread
        slope = -0.0873 + 0.0248 * width + 0.01 * p
        centre = n * p + 0.5
        sure = 0.92 - 4.2 / width
        scale = None
        while True:
            off = draw() - 0.5
            edge = 0.5 - abs(off)
            found = _floor((2.0 * slope / edge + width) * off + centre)
            if not 0 <= found <= n:
                continue
            height = draw()
            if edge >= 0.07 and height <= sure:
                return found
            if scale is None:
                scale = (2.83 + 5.1 / width) * spread
                odds = _log(p / (1.0 - p))
                mode = _floor((n + 1) * p)
                at_mode = _lgamma(mode + 1) + _lgamma(n - mode + 1)
            height *= scale / (slope / (edge * edge) + width)
            bound = at_mode - _lgamma(found + 1) - _lgamma(n - found + 1) + (found - mode) * odds
            if _log(height) <= bound:
                return found


_source = None


def _urandom(size):
    """Bytes that nothing determines but the run."""
    global _source
    if _source is None:
        _source = _random.Random()
    return _source.getrandbits(8 * size).to_bytes(size, 'little')


class SystemRandom(Random):
    """A generator that nothing determines but the run: it has no state."""

    def getrandbits(self, k):
        """A whole number of at most k bits."""
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        size = -(-k // 8)
        return int.from_bytes(_urandom(size)) >> size * 8 - k

    def randbytes(self, n):
        """n bytes."""
        return _urandom(n)

    def random(self):
        """A float from 0 up to, but not including 1."""
        return (int.from_bytes(_urandom(7)) >> 3) * RECIP_BPF

    def seed(self, *args, **kwds):
        """Does nothing: there is nothing to begin with."""

    def getstate(self, *args, **kwds):
        """There is none."""
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate


# The functions of the module are the methods of one generator.
_shared = Random()
globals().update({name: getattr(_shared, name) for name in __all__ if name.islower()})
