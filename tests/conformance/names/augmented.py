"""Augmented assignment: names, attributes, items; in place or not."""
n = 5
n += 2
n -= 1
n *= 3
n //= 2
n **= 2
n %= 50
n <<= 2
n >>= 1
n |= 8
n &= 127
n ^= 3
print(n)
f = 7
f /= 2
print(f)
items = same = [1]
items += [2]
items *= 2
print(items, same is items)
items = items + [3]
print(same is items)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(error)
print(t)
s = 'a'
s += 'b'
s *= 3
print(s)


class Counting:
    def __init__(self, n):
        self.n = n

    def __iadd__(self, other):
        print('iadd', other)
        self.n += other
        return self

    def __sub__(self, other):
        print('sub', other)
        return Counting(self.n - other)

    def __imul__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return 'mul'

    def __imatmul__(self, other):
        return 'matmul'


c = d = Counting(1)
c += 5
c -= 2
print(c.n, d.n, c is d)
d *= 3
print(d)
c @= 1
print(c)


class Holder:
    total = 0


h = Holder()
h.total += 1
print(h.total, Holder.total, h.__dict__)


def index():
    print('index')
    return 0


def container():
    print('container')
    return items


container()[index()] += 10
print(items)
for text in ('x = 1; x += "a"', 'x = "a"; x += 1', 'x = []; x += 1', 'x = None; x -= 1', 'x = {}; x |= 1', 'y += 1'):
    try:
        exec(text, {})
    except (TypeError, NameError) as error:
        print(error)


def grow(n):
    text = ''
    for i in range(n):
        text += str(i)
    return text


print(grow(12))
