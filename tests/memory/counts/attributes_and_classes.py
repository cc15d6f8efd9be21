# Counts at many more points: what classes, metaclasses, descriptors and attributes hold.
import contextlib
import functools
import gc
import operator
import sys

rc = sys.getrefcount


class Descriptor:
    def __get__(self, instance, owner):
        return rc(self), rc(instance), rc(owner) > 5

    def __set__(self, instance, value):
        print('set', rc(self), rc(instance), rc(value))

    def __delete__(self, instance):
        print('delete', rc(self), rc(instance))

    def __set_name__(self, owner, name):
        print('named', rc(self), name)


class Meta(type):
    def __new__(meta, name, bases, namespace, **more):
        print('new', rc(bases), rc(namespace), [rc(v) for v in more.values()])
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **more):
        print('init', rc(cls), rc(namespace))

    def __call__(cls, *args):
        print('call', rc(args), [rc(a) for a in args])
        return super().__call__(*args)

    def __getattr__(cls, name):
        return rc(cls) > 3


class Base:
    def __init_subclass__(cls, **more):
        print('subclass', [rc(v) for v in more.values()])


class A(Base, metaclass=Meta):
    d = Descriptor()

    def __init__(self, x):
        self.x = x
        print('A', rc(self), rc(x))

    def __getattr__(self, name):
        return rc(self), name

    def __setattr__(self, name, value):
        print('store', rc(self), rc(value))
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print('drop', rc(self))
        object.__delattr__(self, name)

    @property
    def p(self):
        return rc(self)

    @p.setter
    def p(self, value):
        print('p', rc(self), rc(value))

    @staticmethod
    def s(x):
        return rc(x)

    @classmethod
    def c(cls, x):
        return rc(x)

    @functools.cached_property
    def cached(self):
        return rc(self)

    def __eq__(self, other):
        return rc(self), rc(other)

    def __hash__(self):
        return rc(self)

    def __copy__(self):
        return rc(self)

    def __reduce__(self):
        return rc(self)


a = A([])
print(a.d)
a.d = []
del a.d
print(a.p, a.s([]), a.c([]), A.c([]), a.cached, a.missing, getattr(a, 'q'), A.nothing)
a.p = []
setattr(a, 'y', [])
del a.y
print(hash(a), a == [], a != [], [] == a, operator.eq(a, a), operator.attrgetter('p')(a), operator.methodcaller('s', [])(a))
print(A.p.fget(a), A.s([]), type(a).p.__get__(a), vars(a)['cached'] > 2)
value = []
a.value = value
print(rc(value), rc(a.value), rc(a.__dict__), rc(vars(a)['value']))
held = [value] * 5
print(rc(value), rc(held[0]))
held.append(held)
print(rc(held), rc(value))
f = functools.lru_cache(lambda x: rc(x))
print(f(7000), f(7000))
part = functools.partial(rc, value)
print(part(), rc(part), rc(part.args), rc(part.func) > 2)
method = a.c
print(rc(method), rc(method.__func__), rc(method.__self__) > 5)
code = f.__wrapped__.__code__
print(rc(code), rc(code.co_consts), rc(f.__wrapped__))


def recursive(x, n):
    return rc(x) if n == 0 else recursive(x, n - 1)


print([recursive(value, n) for n in range(4)], [recursive([], n) for n in range(4)])


def kept(x, y=value, *, z=value):
    frame = sys._getframe()
    return rc(x), rc(y), rc(z), rc(frame), rc(frame.f_locals['x']), rc(kept)


print(kept(value), kept([]), rc(kept.__defaults__), rc(kept.__kwdefaults__))


def gen(x):
    y = x
    while True:
        sent = yield rc(x), rc(y)
        print('sent', rc(sent))


g = gen(value)
print(next(g), g.send(value), g.send([]), rc(g), rc(g.gi_frame), rc(g.gi_code), rc(value))
print(g.gi_frame.f_locals['x'] is value, rc(value))
g.close()
print(rc(value), g.gi_frame)
try:
    try:
        raise ValueError(value)
    except ValueError as e:
        print(rc(e), rc(e.args), rc(e.__traceback__), rc(value))
        raise KeyError from e
except KeyError as e:
    print(rc(e), rc(e.__cause__), rc(e.__context__), rc(value))
    kept_error = e
print(rc(kept_error), rc(kept_error.__cause__), rc(value))
del kept_error
print(rc(value))
gc.collect()
with contextlib.nullcontext(value) as v:
    print(rc(v), rc(value))
del v
for x in (value, [value]):
    print(rc(x), rc(value))
x = None
match [value, {'k': value}]:
    case [one, {'k': two}]:
        print(rc(one), rc(two), rc(value))
del one, two
print(rc(value), [rc(x) for x in [value]], {rc(x) for x in [value]}, list(rc(x) for x in [value]))
print((lambda: rc(value))(), (lambda v: rc(v))(value), (lambda *v: rc(v[0]))(value), (lambda **v: rc(v['k']))(k=value))
exec('print(rc(value), rc(x))', {'rc': rc, 'value': value, 'x': [value]})
print(eval('rc(value)'), eval('rc(v)', {'v': value, 'rc': rc}), eval('rc(v)', {'rc': rc}, {'v': value}))
