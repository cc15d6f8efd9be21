# int() of everything, and what it says where it cannot.
def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for text in ('12', ' -7 ', '+5', '1_000', '1__0', '_1', '1_', '', ' ', '-', '0x1f', '٣٤', '٣x', '\x1c5', '5\x00', 'é', "a'b", '1e3', '1.5',
             '\u20007', 'x' * 300, '0', '-0', '00012'):
    attempt(int, text)
for text, base in (('ff', 16), ('0xff', 16), ('0b101', 2), ('0b101', 16), ('zz', 36), ('12', 3), ('9', 8), ('0o17', 0), ('017', 0), ('0', 0),
                   ('00', 0), ('0_0', 0), ('0x_f', 0), ('0x', 0), ('1', 1), ('1', 37), ('1', -2), ('11', True), ('1', 2.0), ('1', '2'), (b'11', 2),
                   (bytearray(b'77'), 8), (11, 2), (1.5, 2), ('1', 2 ** 70)):
    attempt(int, text, base)
for value in (3.99, -3.99, 1e20, float('nan'), float('inf'), True, b'12', b' 1_2 ', b'x', bytearray(b'9'), memoryview(b'31'), None, [], {}, 1j, 2 ** 70):
    attempt(int, value)
attempt(int)
attempt(int, base=5)
attempt(int, '1', base=3)
attempt(int, x=5)
attempt(int, '1', foo=3)
attempt(int, 1, 2, 3)
attempt(int, '1' * 4300)
attempt(int, '1' * 4301)
attempt(int, '1_' * 4301 + '1')
attempt(int, 'f' * 5000, 16) if False else print(len(hex(int('f' * 5000, 16))))
attempt(str, 10 ** 4299)
attempt(str, 10 ** 4300)
attempt(repr, -10 ** 4300)
attempt(lambda: f'{10 ** 5000}')
attempt(lambda: f'{10 ** 5000:x}'[:20])


class WithInt:
    def __int__(self):
        return 42


class WithIndex:
    def __index__(self):
        return 43


class Bad:
    def __int__(self):
        return 'no'


class BadIndex:
    def __index__(self):
        return 1.5


class Number(int):
    def __str__(self):
        return f'Number {int(self)}'


attempt(int, WithInt())
attempt(int, WithIndex())
attempt(int, Bad())
attempt(int, BadIndex())
attempt(int, '7', WithIndex())
attempt(int, '12', BadIndex())
n = Number('77')
print(n, repr(n), n + 1, type(n + 1), type(+n), type(int(n)), int(n) is not n, n == 77, hash(n) == hash(77), {n: 1}[77])
print(Number(), Number('ff', 16), Number(3.7), bool(Number(0)), isinstance(n, int), Number.from_bytes(b'\x01\x02'))
n.note = 'kept'
print(n.note, n.__dict__, n.real, type(n.real), n.numerator, n.conjugate(), n.__int__())
attempt(Number, 'x')
attempt(int.__new__)
attempt(int.__new__, str)
attempt(int.__new__, bool, 1)
attempt(bool.__new__, bool, 'x')
attempt(bool, 1, 2)
attempt(bool, x=1)
