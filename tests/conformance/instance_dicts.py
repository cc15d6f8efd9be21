# Attributes of instances and their __dict__.
class P:
    shared = 'class'

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = P(1, 2)
print(p.__dict__, p.x, p.shared)
d = p.__dict__
p.z = 3
d['w'] = 4
print(d, p.w, p.__dict__ is d)
del p.x
print(d, 'x' in d, hasattr(p, 'x'))
p.x = 10
print(list(d))
d.clear()
print(p.__dict__, hasattr(p, 'y'))
p.y = 1
print(d, vars(p) is d)
q = P(5, 6)
q.__dict__ = {'a': 1, 'b': 2}
print(q.a, q.b, hasattr(q, 'x'), q.__dict__)
old = P(7, 8)
held = old.__dict__
old.__dict__ = {}
print(held, old.__dict__)
del old.__dict__
print(old.__dict__)
old.fresh = 1
print(old.__dict__)


def attempt(g):
    try:
        print('no error:', g())
    except Exception as err:
        print(type(err).__name__, err)


def assign(value):
    old.__dict__ = value


attempt(lambda: assign(5))
attempt(lambda: delattr(p, 'nothing'))
attempt(lambda: p.nothing)
r = P(1, 2)
r.__dict__[5] = 'not a name'
r.more = 1
print(r.__dict__, r.more)
last = P([1], {2})
keep = last.__dict__
del last
print(keep)


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


h = P(Noisy('first'), Noisy('second'))
h.third = Noisy('third')
h.x = Noisy('replaced')
print('going')
del h
h = P(Noisy('a'), Noisy('b'))
inner = h.__dict__
del h
print('object gone')
del inner
h = P(Noisy('c'), Noisy('d'))
h.__dict__.clear()
print('cleared')
many = [P(i, i) for i in range(50)]
for i, one in enumerate(many):
    setattr(one, f'attr{i}', i)
print(many[0].__dict__, many[49].__dict__)


class Slots:
    __slots__ = ('s', '__dict__')


s = Slots()
s.s = 1
s.t = 2
print(s.__dict__, s.s, s.t)


class E(Exception):
    pass


e = E('x')
e.extra = 1
print(e.__dict__)
