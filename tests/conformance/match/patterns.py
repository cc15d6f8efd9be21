"""All kinds of patterns."""


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Named:
    A = 1
    B = 'b'


def kind(subject):
    match subject:
        case True:
            return 'true'
        case None:
            return 'none'
        case 0 | 1 | 2:
            return 'small'
        case -3 | 2.5 | 1 + 2j:
            return 'number literal'
        case Named.B:
            return 'value of a name'
        case 'quit' | b'quit':
            return 'literal'
        case []:
            return 'empty sequence'
        case [x]:
            return f'one {x}'
        case [1, *_, 9]:
            return '1 to 9'
        case (first, second, *rest) if rest:
            return f'sequence {first} {second} {rest}'
        case (a, (b, c)) | [a, {'b': b, 'c': c}]:
            return f'nested {a} {b} {c}'
        case [_, _]:
            return 'pair'
        case {'type': 'circle', 'r': r}:
            return f'circle {r}'
        case {'only': _, **rest} if not rest:
            return 'only'
        case {'k': [p, *_], **rest}:
            return f'map {p} {rest}'
        case {}:
            return 'mapping'
        case Point(0, 0):
            return 'origin'
        case Point(x=0, y=y):
            return f'on the axis {y}'
        case Point(x, y) if x == y:
            return f'diagonal {x}'
        case Point() as point:
            return f'point {point.x}'
        case str(text):
            return f'text {text}'
        case int() | float() as number:
            return f'number {number}'
        case _:
            return 'other'


for subject in (
    True, False, None, 0, 2, -3, 2.5, 1 + 2j, 'b', 'quit', b'quit', [], (), [5], [1, 2, 9], [1, 9], (1, 2, 3),
    (1, (2, 3)), [1, {'b': 2, 'c': 3}], [1, 2], {'type': 'circle', 'r': 3}, {'only': 1}, {'only': 1, 'x': 2},
    {'k': [1, 2], 'z': 0}, {}, {'x': 1}, Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), 'word', 77, 1e9,
    range(3), bytearray(b'ab'), b'ab', {1, 2}, object, 'ab',
):
    print(type(subject).__name__, kind(subject))


def bind(subject):
    match subject:
        case {'a': x, 'b': y} | [x, y]:
            pass
        case _:
            x = y = None
    return x, y


print(bind({'a': 1, 'b': 2}), bind([3, 4]), bind(5))
match [1, 2]:
    case [a, 3]:
        pass
    case [b, 2]:
        pass
print(b)
match 5:
    case whatever:
        print(whatever)
match (1, 2), 3:
    case (x, y), z:
        print(x, y, z)
