# __getattr__, __getattribute__, __setattr__, __delattr__ and what goes around them.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, 'target', target)

    def __getattr__(self, name):
        return getattr(object.__getattribute__(self, 'target'), name)

    def __setattr__(self, name, value):
        setattr(self.target, name, value)

    def __delattr__(self, name):
        delattr(self.target, name)


class Target:
    x = 1


t = Target()
p = Proxy(t)
p.y = 5
print(p.x, p.y, t.y, list(p.__dict__))
del p.y
print(hasattr(p, 'y'), hasattr(t, 'y'))
try:
    p.nothing
except AttributeError as e:
    print(e)


class Recursive:
    def __getattr__(self, name):
        return self.missing


try:
    Recursive().x
except RecursionError as e:
    print(e)


class Counting:
    def __init__(self):
        self.count = 0

    def __getattribute__(self, name):
        if name != 'count':
            self.count += 1
        return super().__getattribute__(name)


c = Counting()
c.a = 1
print(c.a, c.a, c.count, c.__class__, c.count)


class Raises:
    def __getattribute__(self, name):
        raise AttributeError('no ' + name)

    def __getattr__(self, name):
        return 'got ' + name


print(Raises().x)


class OtherError:
    def __getattr__(self, name):
        raise ValueError(name)


for attempt in (lambda: OtherError().x, lambda: hasattr(OtherError(), 'x'), lambda: getattr(OtherError(), 'x', 1)):
    try:
        print(attempt())
    except ValueError as e:
        print('ValueError', e)


class Frozen:
    def __init__(self):
        self.__dict__['x'] = 1

    def __setattr__(self, name, value):
        raise AttributeError(f"can't set {name}")


f = Frozen()
try:
    f.x = 2
except AttributeError as e:
    print(e)
object.__setattr__(f, 'x', 3)
print(f.x)
print(getattr(f, 'x'), getattr(f, 'nope', None), hasattr(f, 'nope'))
for bad in ("getattr(f)", "getattr(f, 'a', 'b', 'c')", "getattr(f, 1)", "hasattr(f, 1)", "setattr(f, 'a')", "delattr(f, 1)", "hasattr(f)"):
    try:
        print(eval(bad))
    except TypeError as e:
        print(e)


class Dynamic:
    def __getattr__(self, name):
        if name.startswith('get_'):
            return lambda: name[4:]
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')


print(Dynamic().get_x(), hasattr(Dynamic(), 'put'))


class Meta(type):
    def __getattr__(cls, name):
        return f'meta {name}'

    def __setattr__(cls, name, value):
        print('meta set', name)
        super().__setattr__(name, value)


class WithMeta(metaclass=Meta):
    pass


print(WithMeta.anything)
WithMeta.real = 1
print(WithMeta.real, WithMeta().real)
try:
    WithMeta().anything
except AttributeError as e:
    print(e)
