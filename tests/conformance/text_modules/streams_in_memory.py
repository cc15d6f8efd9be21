# io.StringIO and io.BytesIO.
import io
import sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

s = io.StringIO()
print(s.write('hello\n'), s.write('world'), s.getvalue(), s.tell(), s.read(), s.seek(0), s.read(3), s.readline(), s.readline(), s.readline())
s.seek(2); s.write('XY'); print(s.getvalue(), s.tell()); s.truncate(4); print(repr(s.getvalue()), s.tell()); s.seek(8); s.write('z'); print(repr(s.getvalue()))
print(s.closed, s.readable(), s.writable(), s.seekable(), s.isatty(), s.line_buffering, s.newlines, s.encoding, s.errors)
print('a', 1, None, sep='-', end='!', file=s); print(repr(s.getvalue()))
s.close(); print(s.closed); t(s.write, 'a'); t(s.read); t(s.getvalue); t(s.seek, 0); t(s.tell); t(s.__enter__); t(next, s); t(s.close); t(s.readable); t(s.isatty); t(s.flush)
with io.StringIO('one\ntwo\r\nthree') as f:
    print(f.readlines(), f.seek(0), [line for line in f], f.seek(0), f.readlines(4), f.read(), f.seek(0, 2), f.tell(), f.read())
print(f.closed)
for newline in [None, '', '\n', '\r', '\r\n']:
    f = io.StringIO('a\nb\r\nc\rd', newline=newline); print(repr(newline), repr(f.getvalue()), f.readlines(), f.newlines); f.write('\ne\r\n'); print(repr(f.getvalue()))
t(io.StringIO, 1); t(io.StringIO, b'a'); t(io.StringIO, 'a', 'x'); t(io.StringIO, 'a', 1);
f = io.StringIO('abc'); t(f.write, 1); t(f.write, b'a'); t(f.seek, -1); t(f.seek, 1, 1); t(f.seek, 0, 1); t(f.seek, 0, 5); t(f.seek, 1, 2); t(f.seek, 'a'); t(f.truncate, -1); t(f.read, 'a'); t(f.read, None); t(f.readline, 2); t(f.readline, 0); t(f.fileno); t(f.detach); t(f.writelines, ['x', 'y']); t(f.writelines, [1]); t(f.getvalue); t(f.truncate); t(f.truncate, 2); t(f.getvalue)
print(repr(io.StringIO())[:21], type(io.StringIO()), io.StringIO.__mro__, isinstance(f, io.TextIOBase), isinstance(f, io.IOBase), issubclass(io.BytesIO, io.BufferedIOBase))
class Mine(io.StringIO):
    def write(self, text):
        return super().write(text.upper())
m = Mine(); m.tag = 1; print('loud', file=m); print(m.getvalue(), m.tag, m.__dict__)
f = io.StringIO(); f.extra = 5; print(f.__dict__)
old = sys.stdout; sys.stdout = io.StringIO(); print('captured'); text = sys.stdout.getvalue(); sys.stdout = old; print(repr(text))
f = io.StringIO('é漢😀\nx'); print(f.read(2), f.tell(), f.readline(), len(f.getvalue())); f.seek(1); f.write('ab'); print(f.getvalue())
b = io.BytesIO(b'hello\nworld'); print(b.read(2), b.readline(), b.read(), b.read(), b.tell(), b.seek(-3, 2), b.read(1), b.seek(1, 1), b.read())
b.write(b'!!'); print(b.getvalue(), b.seek(20), b.write(b'x'), b.getvalue(), b.truncate(3), b.getvalue(), b.tell())
data = bytearray(3); b.seek(0); print(b.readinto(data), data, b.read1(5), b.readable(), b.closed, list(b), b.seek(0), list(b))
v = b.getbuffer(); v[0] = 65; print(bytes(v), b.getvalue()); t(b.write, b'longer than that'); v.release(); print(b.write(b'qq'), b.getvalue())
t(io.BytesIO, 'a'); t(io.BytesIO, 5); t(b.write, 'a'); t(b.seek, -1); t(b.seek, 0, 5); t(b.read, 'a'); t(b.truncate, -1); t(b.fileno); t(b.detach); t(b.writelines, [b'a', bytearray(b'b')]); t(b.getvalue); t(b.readlines); t(b.seek, -100, 1)
x = b'some bytes'; c = io.BytesIO(x); print(c.getvalue() is x); c.write(b'S'); print(c.getvalue(), x)
c.close(); t(c.read); t(c.getvalue); t(c.write, b''); print(c.closed, repr(c)[:20], type(c).__mro__)
with io.BytesIO(b'a\nb') as g: print(g.readlines(), g.readline(), g.read(0))
print(io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, io.UnsupportedOperation.__mro__, io.BlockingIOError)
print(sys.getsizeof(io.StringIO()) > 50, io.StringIO('a') == io.StringIO('a'), bool(io.StringIO()))
