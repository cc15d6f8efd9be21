# Wrong use of bytes and bytearray.
def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)

b = b'abc'
attempt(bytes, 'a')
attempt(bytes, -1)
attempt(bytes, [256])
attempt(bytes, ['a'])
attempt(bytes, 1.0)
attempt(bytes, None)
attempt(bytes, 'a', 'foo')
attempt(bytes, 1, 'a')
attempt(bytes, b'', errors='x')
attempt(bytes, object=1)
attempt(bytes, 1, 2, 3, 4)
attempt(bytearray, 'a')
attempt(bytearray, -1)
attempt(bytearray, [256])
attempt(bytearray, 1.0)
attempt(bytearray, [None])
attempt(b.find, 'a')
attempt(b.find, 300)
attempt(b.index, b'z')
attempt(b.count, None)
attempt(b.startswith, 'a')
attempt(b.startswith, (b'a', 'b'))
attempt(b.startswith, ('b',))
attempt(b.replace, 'a', 'b')
attempt(b.split, 'a')
attempt(b.split, b'')
attempt(b.join, ['a'])
attempt(b.join, 5)
attempt(b.strip, 'a')
attempt(b.center, 5, 'a')
attempt(b.center, 5, b'ab')
attempt(b.decode, 'foo')
attempt(b.decode, 1)
attempt(b'\xff'.decode)
attempt(b.hex, 1)
attempt(b.hex, '\xe9')
attempt(b.hex, 'ab')
attempt(bytes.fromhex, '0g')
attempt(bytes.fromhex, '000')
attempt(bytes.fromhex, 1)
attempt(b.translate, b'a')
attempt(b.translate, None, 1)
attempt(bytes.maketrans, b'a', b'bc')
attempt(lambda: b['b'])
attempt(lambda: b[5])
attempt(lambda: b[1:2:0])
attempt(lambda: b + 'a')
attempt(lambda: 'a' + b)
attempt(lambda: b * 'a')
attempt(lambda: 'a' in b)
attempt(lambda: 300 in b)
attempt(lambda: b < 'a')
attempt(lambda: b % 1)
attempt(lambda: b'%d' % 'a')
attempt(lambda: b'%s' % 'a')
attempt(lambda: b'%c' % 300)
attempt(lambda: b'%y' % 1)
attempt(lambda: hash(bytearray()))
attempt(lambda: {bytearray(): 1})

class Bad:
    def __bytes__(self):
        return 'text'

attempt(bytes, Bad())

def assign():
    b[0] = 1

attempt(assign)
