"""abs, round, divmod, pow, bin, oct, hex, chr, ord, sum: results and messages."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Own:
    def __abs__(self):
        return 'abs'

    def __round__(self, digits='none'):
        return f'round {digits}'

    def __divmod__(self, other):
        return f'divmod {other}'

    def __rdivmod__(self, other):
        return f'rdivmod {other}'

    def __pow__(self, other, modulus='none'):
        return f'pow {other} {modulus}'

    def __rpow__(self, other):
        return f'rpow {other}'

    def __index__(self):
        return 255

    def __radd__(self, other):
        return f'{other}+own'


own = Own()
for action in (
    lambda: abs(-5), lambda: abs(-2.5), lambda: abs(3 + 4j), lambda: abs(True), lambda: abs('x'), lambda: abs(own), lambda: abs(), lambda: abs(-(2**70)),
    lambda: round(2.5), lambda: round(3.5), lambda: round(-2.5), lambda: round(2.675, 2), lambda: round(1234.5678, -2), lambda: round(5, -1), lambda: round(15, -1),
    lambda: round(1e300, 5), lambda: round(2.5, None), lambda: round(own), lambda: round(own, 3), lambda: round('x'), lambda: round(1.5, 'x'), lambda: round(),
    lambda: round(float('nan')), lambda: round(float('inf')), lambda: round(number=2.567, ndigits=1), lambda: round(1, 2, 3), lambda: round(True),
    lambda: divmod(7, 3), lambda: divmod(-7, 3), lambda: divmod(7.5, -2), lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: divmod('a', 1), lambda: divmod(own, 5),
    lambda: divmod(5, own), lambda: divmod(5), lambda: pow(2, 10), lambda: pow(2, -1), lambda: pow(2, 10, 1000), lambda: pow(3, -1, 7), lambda: pow(2, -1, 4),
    lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: pow('a', 2), lambda: pow(own, 3), lambda: pow(3, own), lambda: pow(own, 3, 4), lambda: pow(0, -1), lambda: pow(base=2, exp=3),
    lambda: pow(2, exp=5, mod=7), lambda: pow(2), lambda: pow(-8, 1 / 3), lambda: pow(0.0, -1), lambda: pow(2, 0.5),
    lambda: bin(10), lambda: bin(-10), lambda: oct(8), lambda: hex(255), lambda: hex(-(2**70)), lambda: bin(own), lambda: hex(1.5), lambda: oct('8'), lambda: bin(True),
    lambda: chr(97), lambda: chr(0x1F600), lambda: chr(-1), lambda: chr(0x110000), lambda: chr('a'), lambda: chr(1.5), lambda: chr(own), lambda: chr(2**100),
    lambda: ord('a'), lambda: ord('ab'), lambda: ord(''), lambda: ord(b'a'), lambda: ord(b'ab'), lambda: ord(bytearray(b'x')), lambda: ord(5), lambda: ord('\U0001f600'),
    lambda: sum([1, 2, 3]), lambda: sum([]), lambda: sum([1.5, 2]), lambda: sum([1], 10), lambda: sum([[1], [2]], []), lambda: sum('ab'), lambda: sum(['a'], ''), lambda: sum([b'a'], b''),
    lambda: sum([1, 'a']), lambda: sum(5), lambda: sum([0.1] * 10), lambda: sum([1e100, 1.0, -1e100]), lambda: sum([True, True]), lambda: sum([2**62, 2**62]), lambda: sum([1, 2.5, 3]),
    lambda: sum([1j, 2]), lambda: sum([1], start=5), lambda: sum(x for x in range(5)), lambda: sum([own]), lambda: sum([(1,), (2,)], ()), lambda: sum(), lambda: sum([1], 2, 3),
    lambda: sum([], 'x'), lambda: sum([float('inf'), -float('inf')]), lambda: sum([0.1, 0.2, 0.3]), lambda: sum([bytearray(b'x')], bytearray()), lambda: sum([1, 2**70, 1.0]), lambda: sum([0.1, 1, 2**70, 0.2]),
    lambda: sum([1.0, 2j, 0.5]), lambda: sum(range(10**6)), lambda: sum(map(float, range(100))), lambda: sum({1: 2, 3: 4}),
):
    attempt(action)
