# cmath: values on a grid of ordinary and special points, and errors.
import cmath
import math

inf = math.inf
nan = math.nan
names = 'acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar isfinite isinf isnan'.split()
special = [-inf, -1.5, -0.0, 0.0, 1.5, inf, nan]
for name in names:
    function = getattr(cmath, name)
    results = []
    for re in special:
        for im in special:
            try:
                results.append(function(complex(re, im)))
            except (ValueError, OverflowError) as error:
                results.append(str(error))
    print(name, results)
points = [0.5 + 0.25j, -2 + 3j, 1e-8 + 1e-9j, 1e200 - 1e200j, 0.1j, -3.75, 1 + 1e-10j, 700 + 1j, -709.5 - 2j, 1e-320 + 1e-321j, 30 + 40j, 0.999 - 0.001j]
for name in names:
    function = getattr(cmath, name)
    for z in points:
        try:
            print(name, z, function(z))
        except (ValueError, OverflowError) as error:
            print(name, z, error)
for r in special:
    for phi in special:
        try:
            print(r, phi, cmath.rect(r, phi))
        except ValueError as error:
            print(r, phi, error)


class Has:
    def __complex__(self):
        return 3 + 4j


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


for text in ('cmath.sqrt("a")', 'cmath.sqrt()', 'cmath.sqrt(-1)', 'cmath.sqrt(Has())', 'cmath.log(0)', 'cmath.log(1, 0)', 'cmath.log(1, 1)', 'cmath.log(8, 2)', 'cmath.log(2, 0, 1)', 'cmath.log(10 ** 400)', 'cmath.exp(1000)', 'cmath.atanh(1)',
             'cmath.isclose(1, 2, rel_tol=-1)', 'cmath.isclose(1, 1 + 1e-10j)', 'cmath.isclose(complex(inf, 1), complex(inf, 1))', 'cmath.isclose(1)', 'cmath.polar(1e308 + 1e308j)', 'cmath.polar(1.7e308 + 1.7e308j)', 'cmath.rect(1)', 'cmath.rect(2, cmath.pi)', 'cmath.phase("a")',
             'cmath.infj', 'cmath.nanj', 'cmath.e', 'cmath.tau', 'cmath.exp(1j * cmath.pi)', 'cmath.acos(1, 2)'):
    attempt(text)
