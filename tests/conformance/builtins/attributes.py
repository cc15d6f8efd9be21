"""getattr, setattr, hasattr, delattr, vars, dir, callable, id, hash, repr, ascii, type, len."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Thing:
    kind = 'thing'

    def __init__(self):
        self.x = 1

    def method(self):
        return 'called'


class Dynamic:
    def __getattr__(self, name):
        if name == 'error':
            raise ValueError('own error')
        if name.startswith('_'):
            raise AttributeError(name)
        return f'dynamic {name}'


class Lens:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Slotted:
    __slots__ = ('a',)


thing, dynamic = Thing(), Dynamic()
for action in (
    lambda: getattr(thing, 'x'), lambda: getattr(thing, 'y'), lambda: getattr(thing, 'y', 'default'), lambda: getattr(thing, 5), lambda: getattr(thing), lambda: getattr(dynamic, 'z'),
    lambda: getattr(dynamic, 'error', 'default'), lambda: getattr(dynamic, '_z', 'default'), lambda: getattr(thing, 'x', 1, 2), lambda: getattr(thing, 'method')(),
    lambda: hasattr(thing, 'x'), lambda: hasattr(thing, 'y'), lambda: hasattr(dynamic, 'error'), lambda: hasattr(thing, 5), lambda: hasattr(5, 'real'), lambda: hasattr(thing, 'kind'),
    lambda: setattr(thing, 'y', 2), lambda: thing.y, lambda: setattr(thing, 5, 2), lambda: setattr(5, 'x', 2), lambda: setattr(thing, 'y'), lambda: setattr(Thing, 'kind', 'new'), lambda: thing.kind,
    lambda: delattr(thing, 'y'), lambda: delattr(thing, 'y'), lambda: delattr(thing, 'kind'), lambda: delattr(5, 'real'), lambda: delattr(thing, 5), lambda: setattr(int, 'x', 1),
    lambda: setattr(Slotted(), 'b', 1), lambda: getattr(Slotted(), 'a'), lambda: vars(Slotted()),
    lambda: vars(thing), lambda: vars(5), lambda: vars(Thing)['kind'], lambda: vars()['action'] is not None, lambda: vars(1, 2), lambda: sorted(vars(dynamic)),
    lambda: callable(len), lambda: callable(thing), lambda: callable(Thing), lambda: callable(thing.method), lambda: callable(), lambda: callable(lambda: 1), lambda: callable(dynamic),
    lambda: id(thing) == id(thing), lambda: id(), lambda: hash('a') == hash('a'), lambda: hash(5), lambda: hash([]), lambda: hash(thing) == hash(thing), lambda: hash({}), lambda: hash(1.0), lambda: hash(-1),
    lambda: repr('a\n'), lambda: ascii('ä\U0001f600x'), lambda: ascii([1, 'é']), lambda: repr(), lambda: ascii(thing)[:9], lambda: len('abc'), lambda: len(5), lambda: len(), lambda: len([1], [2]),
    lambda: len(Lens(5)), lambda: len(Lens(-1)), lambda: len(Lens('x')), lambda: len(Lens(2**70)), lambda: len(Lens(True)), lambda: len(Lens(1.5)), lambda: len(thing), lambda: len({1: 2}), lambda: len(range(10**9)),
    lambda: type(5), lambda: type(thing) is Thing, lambda: type(), lambda: type(1, 2), lambda: type('New', (Thing,), {'z': 5}).z, lambda: type('New', 5, {}),
    lambda: isinstance(5, int), lambda: isinstance(True, (str, int)), lambda: isinstance(5, 'x'), lambda: isinstance(5, (str, 5)), lambda: isinstance(5, int | str), lambda: isinstance(5, ()), lambda: isinstance(5),
    lambda: issubclass(bool, int), lambda: issubclass(5, int), lambda: issubclass(int, (str, object)), lambda: issubclass(int, 5), lambda: issubclass(list, list[int]), lambda: isinstance([], list[int]),
):
    attempt(action)
print(dir(thing)[-3:], 'method' in dir(Thing), dir(Slotted())[-1], len(dir()) > 5, dir(5)[-1], dir()[-1])


class WithDir:
    def __dir__(self):
        return ['b', 'a']


class BadDir:
    def __dir__(self):
        return 5


print(dir(WithDir()))
attempt(lambda: dir(BadDir()))


def scope(a):
    b = 2
    print(dir(), locals(), vars(), sorted(globals()) == sorted(dir(__import__('__main__'))))


scope(1)
