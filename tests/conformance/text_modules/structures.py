# struct: formats, alignment, byte order, what does not fit.
import struct

def t(f, *a):
    try:
        print(repr(f(*a)))
    except Exception as e:
        print(type(e).__name__, e)

print(struct.error, struct.error.__mro__[1], struct.Struct)
for f in ['', 'x', 'c', 'b', 'B', '?', 'h', 'H', 'i', 'I', 'l', 'L', 'q', 'Q', 'n', 'N', 'e', 'f', 'd', 's', 'p', 'P', '5s', '0s', '0i', 'bi', 'bq', '@bq', '=bq', '<bq', '>bq', '!bq', 'b i', '3b2h', 'bxh', 'b0q', 'ci0d',
          'z', '3', '=n', '<P', '<', 'b<', '99999999999999999999b', 'i' * 3, ' 2b ', '\n']:
    t(struct.calcsize, f)
t(struct.calcsize, 1)
t(struct.calcsize, b'bi')
for args in [('b', 1), ('b', 128), ('b', -129), ('B', 256), ('B', -1), ('h', 40000), ('H', -1), ('i', 1 << 31), ('I', -1), ('q', 1 << 63), ('Q', -1), ('Q', 1 << 64), ('l', 1 << 63), ('L', -1), ('n', 1 << 63), ('N', -1), ('P', -1), ('P', 1 << 64),
             ('<b', 128), ('<B', 256), ('<h', 40000), ('<H', 70000), ('<i', 1 << 31), ('<I', -1), ('<q', 1 << 63), ('<Q', -1), ('<l', 1 << 31), ('<L', 1 << 32), ('>h', 258), ('>i', -2), ('>q', 1),
             ('c', b'a'), ('c', b'ab'), ('c', 'a'), ('?', 5), ('?', []), ('e', 1.5), ('e', 1e10), ('f', 1e300), ('f', 1.5), ('d', 2), ('d', 'x'), ('f', None), ('s', b'abc'), ('5s', b'abc'), ('2s', b'abc'), ('s', 'a'), ('5p', b'abc'), ('2p', b'abc'), ('p', b'x'), ('5s', bytearray(b'q')),
             ('b', 1.5), ('b', 'a'), ('i', None), ('ii', 1), ('i', 1, 2), ('', 1), ('x',), ('2x',), ('bxh', 1, 2), ('>bh', 1, 2), ('3b', 1, 2, 3), ('2h', 1, 2), ('bi', 1, 2), ('ib', 1, 2), ('bq', 1, 2), ('0s',), ('0i',), ('z', 1), ('i', True), ('>d', float('nan')), ('<f', -0.0), ('>e', 65504.0)]:
    t(struct.pack, *args)
t(struct.pack)
t(struct.unpack, 'bi', struct.pack('bi', 1, 2))
t(struct.unpack, '<hhl', b'\x01\x00\x02\x00\x03\x00\x00\x00')
t(struct.unpack, '>5s3px?c', b'hello\x02abX\x01z')
t(struct.unpack, 'i', b'abc')
t(struct.unpack, 'i', 'abcd')
t(struct.unpack, '<dfe', struct.pack('<dfe', 0.1, 0.5, 1.5))
t(struct.unpack, 'qQnN', struct.pack('qQnN', -1, 1, -2, 2))
t(struct.unpack_from, '<h', b'abcdef', 2)
t(struct.unpack_from, '<h', b'abcdef', -2)
t(struct.unpack_from, '<h', b'abcdef', 5)
t(struct.unpack_from, '<h', b'abcdef', -7)
t(struct.unpack_from, '<i', b'abcdef', -2)
t(list, struct.iter_unpack('<h', b'abcdef'))
t(struct.iter_unpack, '<h', b'abc')
t(struct.iter_unpack, '', b'')
buffer = bytearray(6)
t(struct.pack_into, '<h', buffer, 2, 258)
print(buffer)
t(struct.pack_into, '<h', buffer, -2, 1)
print(buffer)
t(struct.pack_into, '<h', buffer, 5, 1)
t(struct.pack_into, '<h', buffer, -7, 1)
t(struct.pack_into, '<i', buffer, -2, 1)
t(struct.pack_into, '<h', b'abc', 0, 1)
t(struct.pack_into, '<h', buffer)
t(struct.pack_into, '<h', buffer, 'a', 1)
t(struct.pack_into, '<h', buffer, 0)
s = struct.Struct('>hB')
print(s.size, s.format, s.pack(1, 2), s.unpack(b'\0\1\2'), s.unpack_from(b'x\0\1\2', 1), list(s.iter_unpack(b'\0\1\2\0\3\4')), repr(s)[:7])
i = s.iter_unpack(b'\0\1\2\0\3\4')
print(type(i).__name__, i.__length_hint__(), next(i), i.__length_hint__())
t(struct.Struct, 'z')
t(struct.Struct)
t(struct.Struct, 5)
t(s.pack, 1)
t(s.unpack, b'')

class I:
    def __index__(self):
        return 7

t(struct.pack, 'b', I())
t(struct.unpack, 'b', memoryview(b'a'))
t(struct.unpack, 'b', bytearray(b'a'))
