# complex numbers: construction, text, arithmetic.
def attempt(text):
    try:
        print(text, '=', repr(eval(text)))
    except Exception as error:
        print(text, '=', type(error).__name__, error)


inf = float('inf')
nan = float('nan')


class Has:
    def __complex__(self):
        return 3 + 4j


class Bad:
    def __complex__(self):
        return 3


class Sub(complex):
    pass


for text in ('1j', '3 + 0j', '-0.0 + 1j', 'complex(0.0, -0.0)', 'complex(-0.0, 2)', 'complex(1e20, 1e-20)', 'complex(nan, inf)', 'complex(1, -inf)', 'complex()', 'complex(1)', 'complex(1, 2)',
             'complex("1+2j")', 'complex(" ( 1.5e3-2j ) ")', 'complex("j")', 'complex("1+j")', 'complex("1 + 2j")', 'complex("abc")', 'complex("")', 'complex("1", 2)', 'complex(1, "2")',
             'complex([])', 'complex(1, [])', 'complex(1j, 2j)', 'complex(1, 1j)', 'complex(real=1, imag=2)', 'complex(foo=1)', 'complex(1, 2, 3)', 'complex(Has())', 'complex(Has(), 1)',
             'complex(1, Has())', 'complex(Bad())', 'complex(10 ** 400)', 'Sub(1, 2)', 'Sub(Sub(1, 2)) * 2', 'type(+Sub(1j))', 'type(complex(Sub(1j)))',
             '(1 + 2j) + 1', '1 - 2j', '(1 + 2j) * (3 - 4j)', '(1 + 2j) / (3 - 4j)', '(1 + 2j) / 0', '1j // 1', '1j % 1', 'divmod(1j, 1)', '1j < 2', '1j == 1j', '1 + 0j == 1', '1j != "a"', '2 ** 53 + 1 == complex(2 ** 53)',
             '1j ** 2', '(1 + 2j) ** 3', '(1 + 2j) ** -2', '(1 + 2j) ** 0.5', '(1 + 2j) ** (1 + 1j)', '0j ** 0', '0j ** 1', '0j ** -1', '0j ** 1j', '1j ** 1e300', '(1e200 + 1j) ** 2', 'pow(1j, 2, 3)', '2 ** 1j', '(-1) ** 0.5', '(-8) ** (1 / 3)',
             'abs(3 + 4j)', 'abs(complex(inf, nan))', 'abs(complex(1e308, 1e308))', '(1 + 2j).conjugate()', '(1 + 2j).real', '(1 + 2j).imag', '-(1 + 2j)', '+(1 + 2j)', 'bool(0j)', 'bool(1j)', 'hash(1 + 0j)', 'hash(1j)', 'hash(-1j)', 'hash(complex(0.5, 2.25))',
             'int(1j)', 'float(1j)', 'round(1j)', '"%s" % 1j', '1j + "a"', '[1] + 1j', '1j.real', '(1j).__getnewargs__()', '(1j).__complex__()', 'complex.__add__(1j, 2)', 'sum([1j, 2, 3.5])', 'len({1, 1.0, 1 + 0j})', '1j in [1j]',
             'f"{1 + 2j:.2f}"', 'f"{1 + 2j}"', 'f"{2j:>10}"', 'f"{1 + 2j:e}"', 'f"{1 + 2j:=10}"', 'f"{1 + 2j:010}"', 'f"{1 + 2j:d}"', 'f"{1234567.5 + 2345678j:,}"', 'f"{1 - 2j:+g}"', 'f"{0j:.1f}"', 'f"{-0.0 + 0j:z.1f}"', 'f"{1j:%}"'):
    attempt(text)
try:
    (1j).real = 2
except AttributeError as error:
    print(error)
z = 1 + 1j
z += 1
z *= 2j
z -= 0.5
z /= 3
z **= 2
print(z)
print(str(1j), repr(1j), [1j, -1j, 1 - 1j, -1.5 + 0.25j])
