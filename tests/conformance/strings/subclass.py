# Instances of classes derived from str.
class S(str):
    def __str__(self):
        return 'as text'

    def __repr__(self):
        return 'as repr'

class Plain(str):
    pass

s = S('abc')
p = Plain('abc')
print(s, repr(s), [s], f'{s}|{s!r}|{s!s}|{s:>8}', '%s %r' % (s, s), '{} {!r}'.format(s, s))
print(p, repr(p), [p], p == 'abc', hash(p) == hash('abc'), {'abc': 1}[p], len(p), p[1], p[-1:], p + 'd', 'z' + p, p * 2)
print([type(made).__name__ for made in (p[:], p + '', p * 1, p.strip(), p.lower(), p.replace('x', 'y'), str(p),
       f'{p}', ''.join([p]), p.split('x')[0], p.format(), p % (), p.title(), p.ljust(1), p.translate({}))])
print([type(made).__name__ for made in (*p.partition('x'), *p.rpartition(Plain('b')))])
print(type(str(s)).__name__, str(s), type(Plain(s)).__name__, Plain(s))
print(Plain(b'caf\xc3\xa9', 'utf-8'), Plain(5), Plain(), repr(Plain('it\'s')))

class Named(str):
    def __new__(cls, text, extra):
        made = super().__new__(cls, text)
        made.extra = extra
        return made

n = Named('key', [1])
n.extra.append(2)
print(n, n.extra, n.upper(), isinstance(n, str), n in {'key'}, sorted([n, 'a', 'z']), n.__dict__)
print(list(Plain('h\xe9\u0100')), list(reversed(p)), 'b' in p, p.find('c'), p < 'abd', p >= Plain('abc'))

class Loud(str):
    def __eq__(self, other):
        print('eq')
        return str.__eq__(self, other)

    __hash__ = str.__hash__

    def __add__(self, other):
        return 'added'

    def __format__(self, spec):
        return f'<{spec}>'

loud = Loud('x')
print(loud == 'x', 'x' == loud, loud + 1, f'{loud:abc}', format(loud), '{:q}'.format(loud), {'x': 1}.get(loud))
try:
    class Slotted(str):
        __slots__ = ('a',)
    made = Slotted('q')
    made.a = 3
    print(made, made.a)
except TypeError as error:
    print(error)
