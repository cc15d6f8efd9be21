# Bytes that strings of each width take, and those of the lists that split makes.
import sys

for text in ['', 'a', 'ab', '\x7f', '\x80', '\xe9a', '\u0100', '\u0100ab', '\U00010000', '\U00010000b', 'x' * 100, '\xe9' * 100]:
    print(ascii(text[:4]), len(text), sys.getsizeof(text), text.__sizeof__())

class S(str):
    pass

class T(str):
    __slots__ = ()

for kind in (S, T):
    for text in ['', 'a', '\xe9', '\u0100', '\U00010000', 'x' * 100]:
        print(kind.__name__, ascii(text[:2]), sys.getsizeof(kind(text)), kind(text).__sizeof__())

print(sys.getsizeof('\u0100a'[1]), sys.getsizeof('\u0100a'[1:] + 'b'), sys.getsizeof('\xe9a'.replace('\xe9', '')))
print([sys.getsizeof(made) for made in (
    'a b'.split(), 'a,b'.split(','), 'abc'.split(','), 'a\nb'.splitlines(), ''.split(),
    ' '.join('abcdefghijklmnopqrst').split(), 'a b'.split(None, 1), 'a b'.rsplit(), 'a b c d'.rsplit(' ', 2),
)])
