/** Programs with tables of commands and where each leads: see stepping.test.ts. */

export interface SteppingTable {
  readonly program: string;
  readonly input?: readonly string[];
  readonly modules?: Readonly<Record<string, string>>;
  readonly breakpoints?: readonly number[];
  /** A command's key, and the place where it leads; ` !` where its partner does not lead back. */
  readonly rows: string;
}

export const TABLES: Readonly<Record<string, SteppingTable>> = {
  'calls inside a call': {
    program: `
def double(x):
    y = x + x
    return y
a = double(double(2))
b = double(a)
print(b)
`,
    rows: `
n  4 <module>
s  2 double
n  3 double
n  5 <module> !
s  2 double
f  6 <module> !
0  1 <module>
→  4 <module>
→  2 double
→  3 double
→  2 double
F  4 <module>
F  1 <module>
F  1 <module> (first step)
n  4 <module>
f  end !
`,
  },
  recursion: {
    program: `
def fact(n):
    if n < 2:
        return 1
    below = fact(n - 1)
    return n * below
x = fact(3)
y = 1
`,
    rows: `
s  6 <module>
s  2 fact
n  4 fact
n  5 fact
n  7 <module> !
0  1 <module>
s  6 <module>
s  2 fact
n  4 fact
s  2 fact
n  4 fact
s  2 fact
n  3 fact
F  2 fact
F  4 fact
F  2 fact
F  4 fact
f  7 <module> !
0  1 <module>
s  6 <module>
s  2 fact
n  4 fact
s  2 fact
n  4 fact
s  2 fact
f  5 fact !
f  5 fact !
f  7 <module> !
f  end !
`,
  },
  loops: {
    program: `
total = 0
for i in range(2):
    total += i
else:
    total += 10
while total > 10:
    total -= 1
print(total)
`,
    breakpoints: [3, 7],
    rows: `
c  3 <module> (breakpoint)
c  3 <module> (breakpoint)
c  7 <module> (breakpoint)
c  end (last step)
C  7 <module> (breakpoint)
C  3 <module> (breakpoint)
C  3 <module> (breakpoint)
C  1 <module>
n  2 <module>
f  end !
`,
  },
  'a generator and who iterates': {
    program: `
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
total = sum(count(2))
for number in count(2):
    print(number)
pairs = list(zip(count(1), count(1)))
`,
    rows: `
n  6 <module>
s  2 count
n  3 count
n  4 count
n  5 count
n  3 count
n  4 count
n  5 count
n  3 count
n  7 <module> !
s  2 count
n  3 count
n  4 count
n  8 <module> !
s  7 <module>
F  1 <module>
F  1 <module> (first step)
f  end
n  end (last step)
`,
  },
  'exceptions that cross frames': {
    program: `
def inner():
    raise KeyError('k')
def outer():
    inner()
    print('never')
try:
    outer()
except KeyError as error:
    seen = error
outer()
`,
    rows: `
n  3 <module>
n  6 <module>
n  7 <module>
n  8 <module>
n  9 <module>
N  8 <module>
N  7 <module>
s  4 outer
s  2 inner
s  8 <module>
n  9 <module>
s  10 <module>
s  4 outer
f  end !
n  end (KeyError)
N  10 <module>
`,
  },
  'try and finally': {
    program: `
def work(n):
    try:
        if n:
            return 'early'
        x = 1
    finally:
        print('done')
    return 'late'
a = work(1)
b = work(0)
`,
    rows: `
n  9 <module>
s  2 work
n  3 work
n  4 work
n  7 work
n  10 <module> !
s  2 work
n  3 work
n  5 work
n  7 work
n  8 work
n  end !
`,
  },
  with: {
    program: `
class Room:
    def __enter__(self):
        return self
    def __exit__(self, *error):
        return True
with Room() as room:
    x = 1
    1 / 0
y = 2
`,
    rows: `
n  6 <module>
n  7 <module>
n  8 <module>
n  6 <module>
n  9 <module>
n  end
0  1 <module>
n  6 <module>
s  3 __enter__
s  7 <module>
n  8 <module>
n  6 <module>
s  5 __exit__
f  9 <module> !
n  end
`,
  },
  comprehensions: {
    program: `
def square(n):
    return n * n
squares = [square(n)
           for n in range(2)]
lazy = (square(n) for n in squares)
total = sum(lazy)
`,
    rows: `
n  4 <module>
n  3 <module>
n  4 <module>
n  3 <module>
n  4 <module>
n  3 <module>
n  4 <module>
n  3 <module>
0  1 <module>
n  4 <module>
n  3 <module>
s  4 <module>
n  3 <module>
n  4 <module>
f  end !
s  end (last step)
n  end (last step)
s  end (last step)
N  6 <module>
`,
  },
  decorators: {
    program: `
def loud(f):
    def wrapper(*args):
        result = f(*args)
        return result
    return wrapper
@loud
def add(a, b):
    return a + b
x = add(1, 2)
`,
    rows: `
n  6 <module>
n  7 <module>
n  6 <module>
s  2 loud
n  5 loud
n  7 <module> !
n  9 <module>
s  3 wrapper
n  4 wrapper
s  end
n  end (last step)
`,
  },
  'class bodies': {
    program: `
class Point:
    zero = 0
    def __init__(self, x):
        self.x = x
    one = zero + 1
p = Point(Point.one)
q = p.x
`,
    rows: `
s  1 Point
n  2 Point
n  3 Point
n  5 Point
n  6 <module> !
s  4 __init__
F  6 <module>
s  4 __init__
n  7 <module> !
n  end
N  7 <module>
`,
  },
  'a key function of sorted': {
    program: `
def key(word):
    size = len(word)
    return size
words = sorted(['ccc', 'a', 'bb'], key=key)
class Money:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        less = self.n < other.n
        return less
    def __repr__(self):
        return 'M'
wallet = [Money(2), Money(1)]
wallet.sort()
print(wallet)
`,
    rows: `
n  4 <module>
s  2 key
n  3 key
n  5 <module> !
N  4 <module>
n  5 <module>
n  13 <module>
n  14 <module>
n  15 <module>
s  12 __repr__
n  end !
f  end (last step)
0  1 <module>
n  4 <module>
s  2 key
f  5 <module> !
n  13 <module>
n  14 <module>
s  9 __lt__
N  14 <module>
s  9 __lt__
F  14 <module>
F  1 <module>
n  4 <module>
n  5 <module>
n  13 <module>
s  7 __init__
f  14 <module> !
n  15 <module>
`,
  },
  finalizers: {
    program: `
class Dog:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        last = self.name
        print('bye', last)
rex = Dog('rex')
rex = Dog('fido')
del rex
pet = Dog('tom')
`,
    rows: `
n  7 <module>
n  8 <module>
n  9 <module>
n  10 <module>
n  end
n  end
0  1 <module>
n  7 <module>
n  8 <module>
s  3 __init__
n  9 <module> !
n  10 <module>
s  3 __init__
n  end !
s  5 __del__
F  end
n  end
n  end (last step)
n  end (last step)
$  end (last step)
N  end
N  10 <module>
S  6 __del__
n  10 <module> !
n  end
s  5 __del__
n  6 __del__
n  end !
`,
  },
  'input and the end': {
    program: `
name = input('name? ')
print(name.upper())
again = input()
`,
    input: ['ada'],
    rows: `
n  2 <module>
n  3 <module>
n  end
N  3 <module>
`,
  },
  'an imported module': {
    program: `
import tools
x = tools.twice(2)
y = tools.twice(x)
`,
    modules: { tools: '\nlimit = 10\ndef twice(n):\n    m = n * 2\n    return m\n' },
    rows: `
n  2 <module>
n  3 <module>
0  1 <module>
s  /tools.py:1 <module>
s  /tools.py:2 <module>
n  2 <module> !
n  3 <module>
s  /tools.py:3 twice
n  /tools.py:4 twice
n  end !
n  end (last step)
`,
  },
};
