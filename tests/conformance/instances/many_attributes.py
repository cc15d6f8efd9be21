# Instances with more attributes than their class can share the names of.
import sys


class A:
    pass


a = A()
for i in range(40):
    setattr(a, f'x{i}', i)
print(len(a.__dict__), a.x0, a.x39, list(a.__dict__)[:3], list(a.__dict__)[-2:])
b = A()
b.x5 = 'five'
b.x1 = 'one'
print(b.__dict__, list(vars(b)))
c = A()
c.other = 1
c.x0 = 2
print(c.__dict__, hasattr(c, 'x1'))
del b.x5
b.x5 = 'again'
print(b.__dict__)
for n in list(a.__dict__)[::2]:
    delattr(a, n)
print(len(a.__dict__), list(a.__dict__)[:4])


class B:
    def __init__(self, n):
        self.a = 1
        if n > 1:
            self.b = 2
        if n > 2:
            self.c = 3


for n in (1, 2, 3, 1):
    b = B(n)
    print(b.__dict__, sys.getsizeof(b), sys.getsizeof(b.__dict__))
many = [B(3) for _ in range(3)]
many[0].d = 4
print([x.__dict__ for x in many])
d = many[1].__dict__
d['new'] = 'through dict'
print(many[1].new, many[1].__dict__ is d)
del d['a']
try:
    many[1].a
except AttributeError as e:
    print(e)
d.clear()
print(many[1].__dict__)
many[1].b = 'fresh'
print(d)
d[3] = 'not a name'
print(many[1].__dict__)
e = many[2]
kept = e.__dict__
del e, many
print(kept)


class C:
    x = 'class'

    def __init__(self):
        self.__dict__.update(p=1, q=2)
        self.r = 3


c = C()
print(c.__dict__, c.p)
for key in list(vars(c)):
    delattr(c, key)
print(vars(c), c.x)
vars(c)['x'] = 'instance'
print(c.x)
c.__dict__ = {'x': 'other dict'}
print(c.x)
shared = {'s': 1}
one, two = C(), C()
one.__dict__ = two.__dict__ = shared
one.t = 2
print(two.t, shared)
try:
    c.y
except AttributeError as e:
    print(e)


class D:
    pass


objects = []
for i in range(35):
    d = D()
    setattr(d, f'n{i}', i)
    objects.append(d)
print([list(vars(d)) for d in objects[-3:]], objects[0].n0, objects[34].n34)
