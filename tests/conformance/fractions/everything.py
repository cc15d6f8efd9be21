# Fractions: construction, arithmetic, comparison, rounding, formatting.
import math
import numbers
from fractions import Fraction as F

inf = math.inf
nan = math.nan


def attempt(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


class Third(F):
    pass


for text in '''F()
F(1.5)
F("1/3")
F("abc")
F("")
F([])
F(1, "2")
F(1, 0)
F("1/0")
F(6, -4)
F(-6, -4)
F(1.5, 2)
F(" -3.5e2 ")
F("+.5")
F("5.")
F("1e-3")
F("1e")
F("1.5/2")
F(nan)
F(inf)
F(F(1, 2), F(3, 4))
F(1, 2) + "a"
F(1, 2) < "a"
F(1, 2) // 0
F(1, 2) / 0
F(1, 2) % 0
F(1, 2) + F(1, 3)
F(1, 6) + F(1, 10)
F(1, 2) - 3
3 - F(1, 2)
F(2, 3) * F(9, 4)
F(2, 3) * 1.5
1.5 * F(2, 3)
F(2, 3) / F(-4, 9)
2 / F(3, 4)
F(7, 2) // F(2, 3)
F(-7, 2) % F(2, 3)
7 // F(2, 3)
1.5 // F(1, 3)
F(1, 2) ** F(1, 2)
F(0) ** -1
F(1, 2) ** -2
F(-1, 2) ** -3
F(-8) ** F(1, 3)
F(1, 2) ** 0.5
F(1, 2) ** 1j
2 ** F(1, 2)
2 ** F(2)
2.0 ** F(-2)
1.5 + F(1, 2)
F(1, 2) + 1j
1j * F(1, 2)
F(1, 2) // 1j
round(F(5, 2))
round(F(7, 2))
round(F(7, 3), 2)
round(F(1, 2), -1)
round(F(1250), -2)
hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(1, 2 ** 61 - 1)), hash(F(-1, 3))
F.from_float(1)
F.from_float(0.25)
F.from_float("a")
F.from_decimal(1)
F.from_decimal("a")
F(22, 7).limit_denominator(5)
F(3.14159265).limit_denominator(1000)
F(1, 3).limit_denominator(0)
F(1, 3).limit_denominator()
F(1, 2).is_integer(), F(4, 2).is_integer()
F(3, 2).as_integer_ratio()
str(F(4, 2)), repr(F(4, 2)), str(F(-1, 2))
F(1, 2) == 0.5, F(1, 2) == 0.5 + 0j, F(1, 2) == "a", F(2) == 2, F(1, 3) == 1 / 3
F(1, 3) < 0.5, F(1, 3) >= F(1, 3), F(1, 3) > 1, F(1, 2) < inf, F(1, 2) < nan, 1 < F(3, 2)
divmod(F(7, 2), F(1, 3))
divmod(7, F(2, 3))
divmod(F(1, 2), 0.3)
math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), int(F(-7, 2))
F(1, 2).foo
F(True)
F("1_000/3")
F("1__0")
F(numerator=3)
F(3, denominator=4)
F("3 / 4")
F("3/ -4")
F(b"1")
F(None)
abs(F(-1, 2)), -F(1, 2), +F(1, 2), bool(F(0)), bool(F(1, 9))
float(F(1, 3)), complex(F(1, 2)), F(1, 2).real, F(1, 2).imag, F(1, 2).conjugate()
F(10 ** 400) + 0.5
float(F(10 ** 400, 3 * 10 ** 399))
F(0.1)
pow(F(2), 3, 5)
F(1, 2).__slots__, F(1, 2).__reduce__()
[c.__name__ for c in F.mro()]
isinstance(F(1), numbers.Rational), isinstance(1, numbers.Rational), isinstance(1.5, numbers.Rational), isinstance(1j, numbers.Real)
type(Third(1, 3) + 1), Third(1, 3), type(-Third(1))
sum([F(1, 2), F(1, 3), F(1, 6)])
max(F(1, 2), F(2, 3), 0.6)
sorted([F(1, 2), 0.25, 1, F(1, 3)])
F(1, 2).numerator = 3
math.gcd(F(1, 2), 2)
math.sqrt(F(1, 4)), math.isclose(F(1, 3), 1 / 3)
f"{F(1, 3)}", f"{F(7, 2):.2f}", f"{F(1, 3):>8}"'''.split('\n'):
    attempt(text)
for value in (F(1, 3), F(-1, 3), F(3), F(22, 7), F(1000000, 3), F(-1, 300), F(0), F(5, 2), F(10 ** 20, 7)):
    for spec in ('', '>10', '<10', '^11', '=10', '+', ' ', '-', '#', ',', '_', '*^12', '0', '.3f', '.0f', 'f', '.2e', 'e', 'E', 'g', '.3g', 'G', '%', '.1%', '010.2f', '010', '+.1f', ',.2f', '012,.2f', 'z.1f', '#.0f', '#g', 'x', 'd', '.2', '>08.2f', '0>8.2f', '=08.1f', 'é^9.1f', '.01f', '00f', '_.3e'):
        try:
            print(value, repr(spec), repr(format(value, spec)))
        except ValueError as error:
            print(value, repr(spec), error)
x = F(1, 2)
x += 1
x *= F(2, 5)
x -= F(1, 10)
x /= 3
x **= 2
print(x, {F(1, 2): 'half'}[0.5], F(1, 2) in [0.5], len({F(1), 1, 1.0}))
