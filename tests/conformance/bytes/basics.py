# bytes: making, indexing, methods, identity.
import sys

print(bytes(), bytes(3), bytes([65, 66]), bytes((1, 2)), bytes(range(3)), bytes('é', 'utf-8'), bytes(b'abc'), bytes(bytearray(b'x')), bytes('a', 'ascii', 'strict'))
b = b'hello\x00\xff\n\'"'
print(b, repr(b), str(b), b[0], b[-1], b[1:4], b[::-2], len(b), 104 in b, b'lo' in b, list(b'ab'), b'a' + b'b', b'ab' * 2)
print(b'it\'s', b'"', b'\'"', b'\t\r\\\x7f', [b'x'], f'{b"x"}')
print(b'Hello World'.lower(), b'Hello'.upper(), b'hello world'.title(), b'hELLO'.capitalize(), b'aB'.swapcase(), b'a,b,c'.split(b','), b' a b '.split(), b'a-b-c'.rsplit(b'-', 1))
print(b'abc'.find(b'c'), b'abc'.find(98), b'abc'.index(b'b'), b'aXbX'.replace(b'X', b'--'), b'  x '.strip(), b'xxaxx'.strip(b'x'), b'ab'.center(6, b'*'), b'7'.zfill(3), b'-7'.zfill(4))
print(b','.join([b'a', bytearray(b'b')]), b'abc'.startswith(b'ab'), b'abc'.endswith((b'x', b'bc')), b'a\nb\r\nc'.splitlines(), b'a=b'.partition(b'='), b'abc'.hex(), b'abc'.hex(':'), b'abcdef'.hex('_', 4), bytes.fromhex('61 62'))
print(b'abc'.translate(bytes(range(256)), b'b'), bytes.maketrans(b'ab', b'xy')[97:99], b'abc'.isalpha(), b'12'.isdigit(), b'a1'.isalnum(), b' '.isspace(), b'a\tb'.expandtabs(4), b'abc'.count(b'b'), b'abc'.removeprefix(b'a'))
print(b'a' < b'b', b'a' == 'a', b'a' == bytearray(b'a'), b'abc' == b'abc', sorted([b'b', b'a']), hash(b'abc') == hash('abc'), {b'k': 1}[b'k'])
print(b'a' is b'a', bytes([97]) is b'a', b'abc'[0:1] is b'a', bytes(1) is bytes(1), b'' is bytes(), b'abc'[:] is b'abc', b'A'.lower() is b'a')
x = b'some bytes'
print(bytes(x) is x, x.strip() is x, x.replace(b'z', b'y') is x, x + b'' is x, x * 1 is x, b''.join([x]) is x, x[:] is x, x.split(b'z')[0] is x, x.lower() is x)
print([sys.getsizeof(made) for made in (b'', b'a', b'ab', bytes(100), b'a b'.split())])
i = iter(b'ab')
print(type(i).__name__, next(i), i.__length_hint__(), list(i), next(i, None))
print(b'%s-%d-%5.1f-%c-%r' % (b'x', 5, 2.5, 65, 'q'), b'%(k)s' % {b'k': b'v'}, b'%b' % bytearray(b'z'))
print(b'caf\xc3\xa9'.decode(), b'\xe9'.decode('latin-1'), b'\xff'.decode('utf-8', 'replace'), str(b'abc', 'ascii'))
print(int.from_bytes(b'\x01\x02', 'big'), (258).to_bytes(2, 'little'), bytes(map(ord, 'hi')), b'ab'.__getnewargs__(), bytes.__bytes__(b'q'))

class B(bytes):
    pass

s = B(b'xyz')
print(s, repr(s), type(s[:]).__name__, type(s + b'').__name__, s == b'xyz', hash(s) == hash(b'xyz'), B(3), sys.getsizeof(s), B.fromhex('00ff'))
s.extra = 1
print(s.extra, s.__dict__, type(s.partition(b'q')[0]).__name__)

class WithBytes:
    def __bytes__(self):
        return b'own'

print(bytes(WithBytes()), b'%s' % WithBytes())
