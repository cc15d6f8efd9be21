"""print with its options, to other files; input until there is nothing left."""
import sys


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


print()
print(1, 'a', None, 2.5, [1])
print(1, 2, sep='')
print(1, 2, sep=', ', end='!\n')
print(1, 2, sep=None, end=None)
print(*range(3), sep='\n')
print('a', end='')
print('b', flush=True)
print('x\ty\\n', 'ä\U0001f600')


class File:
    def __init__(self):
        self.written = []

    def write(self, text):
        self.written.append(text)

    def flush(self):
        self.written.append('flushed')


file = File()
print(1, 'b', sep='-', end='.', file=file, flush=True)
print(file=file)
print(file.written)
for action in (
    lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, foo=2), lambda: print(1, file=5), lambda: print(1, file=None), lambda: print(1, sep=b''),
    lambda: input('prompt: '), lambda: input(), lambda: input('no newline? '), lambda: input(), lambda: input(5, 6), lambda: input('again'),
):
    attempt(action)


class Fails:
    def __str__(self):
        raise ValueError('no str')


attempt(lambda: print('before', Fails(), 'after'))
original = sys.stdout
sys.stdout = file
print('hidden')
sys.stdout = original
print(file.written[-2:])
sys.stdout = None
print('nowhere')
sys.stdout = original
print('back', file=sys.stdout)
print('to stderr', file=sys.stderr)
del sys.stdout
try:
    print('lost')
except RuntimeError as error:
    sys.stdout = original
    print(error)
print(sys.stdout.write('direct\n'), sys.stdout is sys.__stdout__, sys.stdout.name, sys.stdout.encoding)
