# Special methods called by the language.
class Vector:
    def __init__(self, *items):
        self.items = list(items)

    def __repr__(self):
        return f'Vector{tuple(self.items)}'

    def __str__(self):
        return '<' + ' '.join(map(str, self.items)) + '>'

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        print('getitem', index)
        return self.items[index]

    def __setitem__(self, index, value):
        print('setitem', index, value)
        self.items[index] = value

    def __delitem__(self, index):
        print('delitem', index)
        del self.items[index]

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __add__(self, other):
        print('add')
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self.items, other.items)))

    def __radd__(self, other):
        print('radd', other)
        return self

    def __iadd__(self, other):
        print('iadd')
        self.items.extend(other)
        return self

    def __mul__(self, n):
        return Vector(*(a * n for a in self.items))

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return isinstance(other, Vector) and self.items == other.items

    def __bool__(self):
        print('bool')
        return any(self.items)

    def __call__(self, *args, **kwargs):
        return args, kwargs

    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *exc):
        print('exit', exc[0])
        return True

    def __format__(self, spec):
        return f'{spec}!{self.items}'

    def __int__(self):
        return 42

    def __index__(self):
        return 2

    def __float__(self):
        return 1.5

    def __round__(self, n=None):
        return ('round', n)

    def __abs__(self):
        return 'abs'

    def __divmod__(self, other):
        return ('divmod', other)

    def __pow__(self, other, mod=None):
        return ('pow', other, mod)

    def __rpow__(self, other):
        return ('rpow', other)

    def __matmul__(self, other):
        return ('matmul', other)

    def __lshift__(self, other):
        return ('lshift', other)

    def __invert__(self):
        return 'invert'

    def __reversed__(self):
        return 'reversed'

    def __lt__(self, other):
        return ('lt', other)

    def __getattr__(self, name):
        return f'no {name}'


v = Vector(1, 2, 3)
print(v, repr(v), len(v), v[1], v[-1])
v[0] = 9
del v[0]
print(v, 2 in v, list(v), [*v])
print(v + Vector(10, 20), 5 + v)
try:
    v + 3
except TypeError as e:
    print(e)
v += [7]
print(v, v * 2, 2 * v, -v)
print(v == Vector(2, 3, 7), v != Vector(2, 3, 7), v == 3)
print(bool(v), not v, 'yes' if v else 'no')
print(v(1, 2, a=3))
with v as w:
    print(w is v)
    raise ValueError('inside')
print(f'{v:>x}', format(v, 'spec'), f'{v!r}')
print(int(v), float(v), [0, 1, 2, 3][v], 'abcdef'[v:], range(v), hex(v))
print(round(v), round(v, 2), abs(v), divmod(v, 3), pow(v, 2), pow(v, 2, 5), v ** 4, 3 ** v)
print(v @ 1, v << 2, ~v, reversed(v), v < 3, 3 > v)
print(v.anything, v.items)
try:
    hash(v)
except TypeError as e:
    print(e)
print(Vector.__hash__)
try:
    v >= 3
except TypeError as e:
    print(e)
