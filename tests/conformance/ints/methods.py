# The methods of int.
def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for n in (0, 1, -1, 255, 256, -256, 2 ** 30, 2 ** 64 - 1, -2 ** 64, 10 ** 30):
    print(n, n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator, n.is_integer(), n.__sizeof__(), n.__getnewargs__())
    for size in (1, 2, 8, 9, 16):
        attempt(n.to_bytes, size)
        attempt(n.to_bytes, size, 'little', signed=True)
attempt((5).to_bytes)
attempt((0).to_bytes, 0)
attempt((0).to_bytes, 0, signed=True)
attempt((5).to_bytes, -1)
attempt((5).to_bytes, 1, 'middle')
attempt((5).to_bytes, 1, 5)
attempt((5).to_bytes, 'x')
attempt((5).to_bytes, length=3, byteorder='little')
attempt((5).to_bytes, 1, 'big', True)
attempt(int.from_bytes, b'\x01\x00')
attempt(int.from_bytes, b'\x01\x00', 'little')
attempt(int.from_bytes, b'\xff\xfe', signed=True)
attempt(int.from_bytes, b'')
attempt(int.from_bytes, [1, 2, 3])
attempt(int.from_bytes, 'abc')
attempt(int.from_bytes, 5)
attempt(int.from_bytes, [256])
attempt(int.from_bytes, b'a', 'up')
attempt(bool.from_bytes, b'\x00')
for value, digits in ((1234, -2), (1250, -2), (1350, -2), (-1250, -2), (5, -1), (15, -1), (25, -1), (-15, -1), (123, 2), (123, -10), (10 ** 30 + 5 * 10 ** 9, -10), (7, 0)):
    print(value, digits, round(value, digits))
attempt(round, 5, 'a')
attempt(round, 5, 1.0)
attempt(round, 5, None)
attempt((5).__round__, None)
attempt(round, True)
attempt(round, True, -1)
for text in ('(5).__add__(3)', '(5).__add__(3.0)', '(5).__radd__("a")', '(5).__divmod__(3)', '(5).__pow__(2)', '(5).__pow__(2, 7)', '(5).__rpow__(2)', '(5).__lshift__(2)',
             '(5).__rlshift__(2)', '(5).__floordiv__(0)', '(5).__index__()', '(5).__bool__()', '(5).__float__()', '(5).__eq__(5.0)', '(5).__lt__(6)', '(5).__hash__()',
             '(5).__neg__()', '(5).__format__("x")', '(5).__str__()', '(5).__add__()', '(5).__add__(1, 2)', 'int.__add__("a", 1)', 'int.__add__(1)', 'int.__repr__(5)',
             '(5).__trunc__()', '(5).__ceil__()', '(5).__floor__()', 'int.bit_length("a")', 'int.real.__get__(5)', '(5).foo', '(5).real.__class__', 'int.mro()', 'bool.mro()'):
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)
try:
    (5).real = 3
except AttributeError as error:
    print(error)
print(sorted(name for name in dir(int) if name not in dir(object)))
