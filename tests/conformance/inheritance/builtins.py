# Classes derived from built-in types.
class MyInt(int):
    def __add__(self, other):
        return MyInt(int.__add__(self, other))

    def __repr__(self):
        return f'MyInt({int(self)})'


m = MyInt(5)
print(m, m + 1, type(m + 1), m * 2, type(m * 2), m == 5, hash(m) == hash(5), {5: 'x'}[m], -m, m // 2)
m.attr = 'yes'
print(m.attr, m.__dict__, isinstance(m, int), m.bit_length(), [1, 2, 3, 4, 5, 6][m], MyInt('12'), MyInt())


class MyStr(str):
    def shout(self):
        return self.upper() + '!'

    def __len__(self):
        return 99


s = MyStr('abc')
s.x = 1
print(s, s.shout(), len(s), s + 'd', type(s + 'd'), s == 'abc', s[0], s.x, f'{s}', '%s' % s, s in ('abc',), hash(s) == hash('abc'))


class MyList(list):
    def __init__(self, *items):
        super().__init__(items)
        self.count_calls = 0

    def append(self, item):
        self.count_calls += 1
        super().append(item)

    def __getitem__(self, i):
        return ('got', super().__getitem__(i))


x = MyList(3, 1, 2)
x.append(4)
print(x, x.count_calls, x[0], len(x), sorted(x), x + [1], type(x + [1]), x == [3, 1, 2, 4], list(x), [*x])
a, b, *c = x
print(a, b, c)


class MyDict(dict):
    def __missing__(self, key):
        return f'missing {key}'

    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


d = MyDict(a=1)
d['b'] = 2
print(d, d['a'], d['zzz'], d.get('zzz'), d | {'q': 1}, type(d | {}), {**d}, dict(d), d == {'a': 1, 'b': 4})
d.update(c=3)
print(d)


class MyTuple(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    def __repr__(self):
        return 'MyTuple' + super().__repr__()


t = MyTuple(1, 2, 3)
t.name = 't'
print(t, t.name, t[1:], type(t[1:]), t + (4,), hash(t) == hash((1, 2, 3)), t == (1, 2, 3))


class MySet(set):
    pass


class MyFrozen(frozenset):
    pass


q = MySet([1, 2])
q.z = 1
print(q, q | {3}, type(q | {3}), MyFrozen('a'), MyFrozen('a') == frozenset('a'))


class MyFloat(float):
    def __new__(cls, x, unit):
        self = super().__new__(cls, x)
        self.unit = unit
        return self


f = MyFloat(1.5, 'kg')
print(f, f.unit, f + 1, type(f + 1), f == 1.5)


class MyBytes(bytes):
    pass


class MyComplex(complex):
    pass


print(MyBytes(b'ab'), MyBytes(b'ab')[0], MyComplex(1, 2), MyComplex(1, 2) * 1j)


class MyError(ValueError):
    def __init__(self, code):
        super().__init__(f'code {code}')
        self.code = code


try:
    raise MyError(7)
except ValueError as e:
    print(e, e.code, repr(e), e.args)


class MyType(type):
    pass


print(MyType('X', (), {}), type(MyType('X', (), {})))


class MyProperty(property):
    def __get__(self, obj, owner=None):
        return 'my', super().__get__(obj, owner)


class UsesIt:
    p = MyProperty(lambda self: 5)


print(UsesIt().p)


class MyRange:
    def __iter__(self):
        yield from range(3)


print(list(MyRange()), sum(MyRange()))
for base in (bool, type(None), range, slice, type(lambda: 0), type(...), memoryview, type(iter([]))):
    try:
        type('T', (base,), {})
        print('fine', base.__name__)
    except TypeError as e:
        print(e)
