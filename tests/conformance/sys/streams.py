# sys.stdout can be replaced, written to, and put back.
import sys


class Collect:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        self.parts.append('<flush>')


old = sys.stdout
sys.stdout = c = Collect()
print('one', 'two', sep='-')
print('three', end='', flush=True)
sys.displayhook('shown')
sys.stdout = old
print(c.parts)
print(sys.stdout.write('text\n'), sys.stdout.flush(), sys.stdout.writable(), sys.stdout.readable(), sys.stdout.closed)
sys.stdout.writelines(['a', 'b', '\n'])
print('to stderr', file=sys.stderr)
sys.stderr.write('directly\n')
try:
    sys.stdout.write(5)
except TypeError as e:
    print(e)
try:
    print('x', file=5)
except AttributeError as e:
    print(e)
