"""Stores what CPython 3.13 says about numbers: python3.13 tests/properties/make_numbers.py

Each case is [operation, operand, …, answer]. Operands are texts of ints and floats, or plain text where
the operation takes text; the answer is a repr, or '!Type: message'.
"""
import json
import os
import random
import struct

R = random.Random(20240613)
CASES = []


def some_int(most=400):
    kind = R.randrange(6)
    if kind == 0:
        value = R.randrange(-10, 300)
    elif kind == 1:
        value = R.randrange(1 << 31)
    elif kind == 2:
        value = (1 << R.choice((15, 29, 30, 31, 52, 53, 54, 60, 61, 63, 64, 90, 120))) + R.randrange(-2, 3)
    elif kind == 3:
        value = R.getrandbits(R.randrange(1, 130))
    elif kind == 4:
        value = R.getrandbits(R.randrange(1, most))
    else:
        value = (10 ** R.randrange(1, 60)) * R.randrange(1, 100) + R.randrange(-1, 2)
    return -value if R.random() < 0.4 else value


def some_float():
    kind = R.randrange(9)
    if kind == 0:
        value = R.randrange(-1000, 1000) / R.choice((1, 2, 4, 8, 10, 100, 1000))
    elif kind == 1:
        value = R.random() * 10 ** R.randrange(-20, 20)
    elif kind == 2:
        value = struct.unpack('<d', struct.pack('<Q', R.getrandbits(64)))[0]
    elif kind == 3:
        value = R.choice((0.0, 1.0, 0.5, 1e16, 9999999999999998.0, 1e15, 123456789012345.6, 1e-4, 9.999e-5, 5e-324,
                          2.2250738585072014e-308, 1.7976931348623157e308, float('inf'), float('nan'), 2.0 ** 53))
    elif kind == 4:
        value = R.randrange(10 ** 6) + 0.5
    elif kind == 5:
        value = float(R.getrandbits(R.randrange(1, 200)))
    elif kind == 6:
        value = R.randrange(1, 10 ** R.randrange(1, 17)) / 10 ** R.randrange(0, 20)
    elif kind == 7:
        value = R.getrandbits(53) * 2.0 ** R.randrange(-1100, -1000)
    else:
        value = R.uniform(-100, 100)
    return -value if R.random() < 0.3 else value


def answer(function):
    try:
        return repr(function())
    except Exception as error:
        return f'!{type(error).__name__}: {error}'


def case(operation, operands, function):
    CASES.append([operation, *(x if isinstance(x, str) else repr(x) for x in operands), answer(function)])


BINARY = {
    '+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '//': lambda a, b: a // b,
    '%': lambda a, b: a % b, '/': lambda a, b: a / b, 'divmod': divmod,
    '&': lambda a, b: a & b, '|': lambda a, b: a | b, '^': lambda a, b: a ^ b,
    '<': lambda a, b: a < b, '<=': lambda a, b: a <= b, '==': lambda a, b: a == b, '>': lambda a, b: a > b,
}


def binary():
    for name, function in BINARY.items():
        for _ in range(60):
            a, b = some_int(), some_int()
            case(name, (a, b), lambda: function(a, b))
        case(name, (a, 0), lambda: function(a, 0))
        if name in '&|^':
            continue
        for _ in range(40):
            a, b = some_float(), some_float()
            case(name, (a, b), lambda: function(a, b))
            a, b = some_float(), some_int(1100)
            case(name, (a, b), lambda: function(a, b))
            case(name, (b, a), lambda: function(b, a))
        case(name, (a, 0.0), lambda: function(a, 0.0))
    for _ in range(80):
        a = some_float()
        if a == a and abs(a) != float('inf'):
            b = int(a) + R.randrange(-1, 2)
            for name in ('<', '==', '>'):
                case(name, (a, b), lambda: BINARY[name](a, b))


def shifts():
    for _ in range(100):
        a, b = some_int(), R.choice((0, 1, 29, 30, 31, 59, 60, 61, R.randrange(500)))
        case('<<', (a, b), lambda: a << b)
        case('>>', (a, b), lambda: a >> b)
    case('<<', (1, -1), lambda: 1 << -1)
    case('>>', (0, 2 ** 70), lambda: 0 >> 2 ** 70)


def powers():
    for _ in range(100):
        a, b = some_int(60), R.randrange(0, 40)
        case('**', (a, b), lambda: a ** b)
        a, b, c = some_int(), some_int(), some_int()
        case('pow', (a, b, c), lambda: pow(a, b, c))
        a, b, c = some_int(40), some_int(40), R.choice((7, 10 ** 9 + 7, -13, 1, -1, 2 ** 61 - 1))
        case('pow', (a, b, c), lambda: pow(a, b, c))
    for a, b in ((0, -1), (2, -3), (0.0, -2), (-2, -2), (10, -400), (-1.0, 10 ** 30)):
        case('**', (a, b), lambda: a ** b)


def unary():
    for _ in range(150):
        for value in (some_int(), some_float()):
            for name, function in (('hash', hash), ('neg', lambda x: -x), ('abs', abs), ('int', int), ('float', float),
                                   ('bool', bool), ('round', round), ('ratio', lambda x: x.as_integer_ratio()),
                                   ('repr', repr)):
                if name == 'hash' and value != value:
                    continue
                case(name, (value,), lambda: function(value))
            if isinstance(value, int):
                case('~', (value,), lambda: ~value)
                case('bit_length', (value,), lambda: value.bit_length())
                case('bit_count', (value,), lambda: value.bit_count())
            else:
                case('hex', (value,), lambda: value.hex())
                case('is_integer', (value,), lambda: value.is_integer())


def rounding():
    for _ in range(250):
        value, digits = some_float(), R.choice((0, 1, 2, 3, 5, 10, 15, 17, 22, -1, -2, -5, 100, -330, 330))
        case('round', (value, digits), lambda: round(value, digits))
        value = R.randrange(-10 ** 6, 10 ** 6) / 1000 + R.choice((0, 0.0005, 0.5))
        digits = R.randrange(-3, 5)
        case('round', (value, digits), lambda: round(value, digits))
        value, digits = some_int(), R.randrange(-40, 3)
        case('round', (value, digits), lambda: round(value, digits))


def a_spec(kinds):
    spec = R.choice(('', '', '<', '>', '^', '=', '*<', '0>', '_^', '\u00e9=', '\U0001f600^'))
    spec += R.choice(('', '', '', '+', '-', ' ')) + R.choice(('', '', '', 'z')) + R.choice(('', '', '', '#'))
    spec += R.choice(('', '', '0')) + R.choice(('', '', '5', '12', '30')) + R.choice(('', '', '', ',', '_'))
    spec += R.choice(('', '', '.0', '.1', '.2', '.3', '.6', '.10', '.17', '.25', '.60')) + R.choice(kinds)
    return spec


def formats():
    for _ in range(900):
        value, spec = some_float(), a_spec(('', 'e', 'f', 'g', 'E', 'F', 'G', 'n', '%', 'f', 'd', 'x'))
        case('format', (value, '=' + spec), lambda: format(value, spec))
    for _ in range(500):
        value, spec = some_int(150), a_spec(('', 'b', 'c', 'd', 'o', 'x', 'X', 'n', 'd', 'f', 'e', 's'))
        if R.random() < 0.7 and '.' in spec:
            spec = spec[:spec.index('.')] + spec[-1]
        case('format', (value, '=' + spec), lambda: format(value, spec))
    for _ in range(200):
        value, spec = complex(some_float(), some_float()), a_spec(('', 'e', 'f', 'g', 'n', 'G'))
        if '0' in spec[:4] or '=' in spec:
            spec = spec.replace('0', '', 1).replace('=', '>')
        case('format', (value, '=' + spec), lambda: format(value, spec))


def texts():
    for _ in range(250):
        base = R.choice((0, 2, 3, 8, 10, 16, 32, 36))
        alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'[:base or 10] + '__'
        text = ''.join(R.choice(alphabet) for _ in range(R.choice((1, 2, 3, 8, 20, 45))))
        text = R.choice(('', '-', '+', ' ', '\t-', '- ')) + R.choice(('', '', '0x', '0b', '0o', '0')) + text
        text += R.choice(('', '', ' ', '_', '\u0663', 'z'))
        case('int', ('=' + text, base), lambda: int(text, base))
    for _ in range(400):
        text = R.choice(('', '', '-', '+', ' ')) + ''.join(R.choice('0123456789._') for _ in range(R.randrange(1, 25)))
        if R.random() < 0.5:
            text = repr(some_float())
        text += R.choice(('', '', 'e5', 'E-7', 'e+300', 'e-320', ' ', 'e', 'x', '\n'))
        case('float', ('=' + text,), lambda: float(text))
    for text in ('inf', '-Infinity', 'NaN', 'infin', '1_0', '1__0', '_1', '1_', '1_e5', '1e_5', '1e5_0', '.', '-.5', '5.', '\u0661\u0662.\u0665',
                 '1e400', '-1e-400', '\u20001.5\u2000', '1.5\x00', '0x10', '', ' ', '1 2', "a'b"):
        case('float', ('=' + text,), lambda: float(text))
    for _ in range(100):
        text = some_float().hex()
        if R.random() < 0.5:
            digits = ''.join(R.choice('0123456789abcdef') for _ in range(R.randrange(1, 30)))
            text = f'{R.choice(("", "-"))}0x{digits[:3]}.{digits[3:]}p{R.randrange(-1150, 1030)}'
        case('fromhex', ('=' + text,), lambda: float.fromhex(text))
    for text in ('1+2j', ' ( 1.5e3-2j ) ', 'j', '-j', '1_0+j', '1+2', 'nanj', 'inf-infj', '(1', '1 + 2j', '1j2', '1e5j', '+1-j'):
        case('complex', ('=' + text,), lambda: complex(text))


for make in (binary, shifts, powers, unary, rounding, formats, texts):
    make()
path = os.path.join(os.path.dirname(__file__), 'numbers.json')
with open(path, 'w', encoding='utf-8') as file:
    file.write('[\n' + ',\n'.join(json.dumps(case) for case in CASES) + '\n]\n')
print(len(CASES), 'cases')
