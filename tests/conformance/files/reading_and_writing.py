# Files: written, read, appended to, moved about in; they are gone when the program ends.
import io

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

NAME = 'namesake_test_file.txt'
with open(NAME, 'w') as f:
    print(f, f.name, f.mode, f.encoding, f.errors, f.closed, f.readable(), f.writable(), f.seekable(), f.write('one\n'), f.write('two\nthree'), f.tell(), f.newlines, f.line_buffering)
    f.writelines(['\n', 'four\n'])
    print('five', 5, sep='-', file=f)
print(f.closed)
with open(NAME) as f:
    print(f.read(3), f.tell(), f.readline(), f.readline(5), f.tell(), f.readlines(), f.read(), f.tell(), f.seek(0), f.readline(), f.seek(0, 2), f.read())
    f.seek(4)
    for line in f:
        print(line, end='')
    print(f.readline() == '', list(f), f.seek(0), [line.strip() for line in f], sum(1 for _ in f))
for line in open(NAME):
    print(len(line), end=' ')
print()
with open(NAME, 'a') as f:
    print(f.tell(), f.write('six'), f.tell())
print(open(NAME).read().split())
with open(NAME, 'r+') as f:
    print(f.read(3)); f.seek(0); f.write('ONE'); f.seek(0); print(f.read(8)); f.truncate(8); f.seek(0); print(f.read())
with open(NAME, 'rb') as f:
    print(f, f.name, f.mode, f.read(2), f.read(), f.read(), f.seek(-3, 2), f.readline(), f.tell(), f.peek(1), f.seek(0), f.readlines(), f.raw)
with open(NAME, 'wb') as f:
    print(f.write(b'a\r\nb\rc\n'), f.tell(), f)
for newline in (None, '', '\n', '\r', '\r\n'):
    with open(NAME, newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines, f.tell())
for newline in (None, '', '\n', '\r', '\r\n'):
    with open(NAME, 'w', newline=newline) as f:
        f.write('x\ny\r\n')
    print(repr(newline), open(NAME, 'rb').read())
with open(NAME, 'w', encoding='utf-16') as f:
    f.write('é漢\n'); print(f.encoding, f)
print(open(NAME, 'rb').read(), repr(open(NAME, encoding='utf-16').read()))
with open(NAME, 'w', encoding='utf-8') as f:
    f.write('é漢😀\nnext\n')
with open(NAME, encoding='utf-8') as f:
    print(f.read(1), f.tell(), f.read(1), f.tell(), f.seek(2), f.read(2), f.tell(), f.readline(), f.readline(), f.tell())
    t(f.seek, 1, 1); t(f.seek, -1, 2); t(f.seek, -1); t(f.seek, 0, 1); t(f.seek, 0, 9); t(f.read, 'a'); t(f.write, 'x'); t(f.fileno is None)
    print(next(iter(f.readlines()), 'end'))
    f.seek(0); next(f); t(f.tell); f.readlines(); t(f.tell)
t(f.read); t(f.readline); t(f.tell); t(f.seek, 0); t(next, f); t(f.__enter__); t(f.close); t(f.flush); t(f.readable)
with open(NAME, 'w') as f:
    t(f.read); t(f.readline); t(f.write, 1); t(f.write, b'a'); t(next, f)
t(open(NAME, 'w', encoding='ascii').write, 'é')
with open(NAME, 'wb') as f:
    t(f.read); t(f.write, 'a'); t(f.readline)
    f.write(b'\xff\xfeabc')
t(open(NAME, encoding='utf-8').read); t(open(NAME, encoding='utf-8', errors='replace').read); t(open(NAME, encoding='latin-1').read); t(open(NAME, 'rb').write, b'x')
t(open, 'no_such_file_here'); t(open, 'no_dir/file', 'w'); t(open, NAME, 'x'); t(open, NAME, 'q'); t(open, NAME, 'rw'); t(open, NAME, 'rbt'); t(open, NAME, ''); t(open, NAME, 'r', encoding='nope'); t(open, NAME, 'rb', encoding='utf-8'); t(open, NAME, 'rb', newline='\n'); t(open, NAME, 'rb', errors='strict'); t(open, NAME, newline='q'); t(open, NAME, 'r', 0); t(open, None); t(open, 1.5); t(open); t(open, '.'); t(open, NAME, 5); t(open, 'a\0b'); t(open, '')
try:
    open('missing.txt')
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename, e.args)
with open(NAME, 'w+') as f:
    f.write('hello world'); f.seek(6); print(f.read(), f.seek(0), f.read(5), f.truncate(), f.tell())
print(open(NAME).read())
with open(NAME, 'wb', buffering=0) as f:
    print(f, f.write(b'raw'), f.tell(), f.mode)
with open(NAME, 'rb', 0) as f:
    print(f.read(1), f.readall(), f.read(), f.seek(0), f.readline())
with open(NAME, 'w') as out, open(NAME + '2', 'w') as out2:
    out.write('a'); out2.write('b')
print(open(NAME).read(), open(NAME + '2').read(), isinstance(out, io.TextIOBase), isinstance(out.buffer, io.BufferedIOBase), type(out) is io.TextIOWrapper, io.open is open)
f = open(NAME, 'w'); f.write('unflushed'); print(repr(open(NAME).read())); f.flush(); print(open(NAME).read()); f.write(' more'); del f; print(open(NAME).read())
try:
    import os
except ImportError:
    os = None
if os:
    os.remove(NAME)
    os.remove(NAME + "2")
