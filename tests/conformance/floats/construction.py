# float() of everything, and what it says where it cannot.
def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for value in ('1.5', ' 2 ', '-inf', 'Infinity', 'NaN', '+nan', 'infin', '1_0.5_0', '1__0', '_1', '1_', '1_e5', '1e_5', '1e5_0', '.', '5.', '.5', '', ' ',
              '1e400', '-1e-400', '٣.٥', '\u20001\u2000', '1\x00', '0x1p3', "a'b", 'é', '1e', 'e5', '1 2', b'2.5', b'x', bytearray(b' 7 '), 5, 2 ** 1023, 2 ** 1024, True, None, [], 1j):
    attempt(float, value)
attempt(float)
attempt(float, 1, 2)
attempt(float, x=1)


class WithFloat:
    def __float__(self):
        return 2.5


class WithIndex:
    def __index__(self):
        return 7


class Bad:
    def __float__(self):
        return 1


class Both(str):
    def __float__(self):
        return 9.0


class Metres(float):
    def __new__(cls, value, unit='m'):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f'{float(self)} {self.unit}'


attempt(float, WithFloat())
attempt(float, WithIndex())
attempt(float, Bad())
attempt(float, Both('3'))
m = Metres('2.5', 'km')
print(m, m + 1, type(m + 1), type(+m), type(-m), type(float(m)), m == 2.5, hash(m) == hash(2.5), type(m.real), type(m.conjugate()), abs(m), m.unit, m.__dict__)
print(float.fromhex('0x1.8p1'), Metres.fromhex('0x1p-2'), type(Metres.fromhex('0x1p-2')))
f = float('3.25')
print(float(f) is f, +f is f, f.real is f, f.conjugate() is f, f * 1 is f, f.__float__() is f)
attempt(float.fromhex, 'zz')
attempt(float.fromhex, 3)
attempt(float.fromhex, '0x1p1024')
for text in ('0x1.fffffffffffff8p1023', '0x1.fffffffffffff7p1023', '0x0.0000000000001p-1022', '0x1p-1075', '0x1.8p-1075', ' -0x.8 ', 'inf', '-nan', '1.8', '0x1.00000000000008p0', '0x1.000000000000081p0'):
    attempt(float.fromhex, text)
