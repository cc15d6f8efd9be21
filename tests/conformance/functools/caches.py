"""lru_cache, cache, cached_property: hits, misses, what falls out, lifetimes."""
import functools
import sys


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Mark:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return isinstance(other, Mark) and self.name == other.name

    def __repr__(self):
        return f'Mark({self.name})'

    def __del__(self):
        print(self.name, 'dies')


@functools.lru_cache(maxsize=2)
def double(x):
    print('computing', x)
    return x * 2


print(double(1), double(1), double(2), double(1), double(3), double(2), double.cache_info())
print(double.cache_parameters(), double.__wrapped__(5), double.__name__)
double.cache_clear()
print(double.cache_info(), double(1))


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.cache_parameters())


@functools.lru_cache
def keyword(*args, **kwargs):
    print('called', args, kwargs)
    return len(args)


keyword(1, a=2)
keyword(1, a=2)
keyword(a=2, b=1)
keyword(b=1, a=2)
keyword(1.0, a=2)
keyword(True, a=2)
keyword('1')
keyword((1,))
keyword(1, 2)
print(keyword.cache_info())


@functools.lru_cache(maxsize=None, typed=True)
def typed(x):
    print('typed', x)
    return x


typed(1), typed(1.0), typed(1), typed(True)
print(typed.cache_info())


@functools.lru_cache(maxsize=0)
def nothing(x):
    return x


nothing(1), nothing(1)
print(nothing.cache_info())
attempt(lambda: double([]))
attempt(lambda: functools.lru_cache(maxsize='x'))
attempt(lambda: functools.lru_cache(-5)(len).cache_info())
attempt(lambda: double())
attempt(lambda: double.cache_info(1))


@functools.lru_cache(maxsize=1)
def keep(mark):
    return Mark(f'result of {mark.name}')


keep(Mark('a'))
print('cached a')
keep(Mark('b'))
print('cached b')
print(keep(Mark('b')))
keep.cache_clear()
print('cleared')


@functools.lru_cache(maxsize=1)
def fails(x):
    raise ValueError(x)


attempt(lambda: fails(1))
attempt(lambda: fails(1))
print(fails.cache_info())


class Thing:
    calls = 0

    @functools.cached_property
    def value(self):
        Thing.calls += 1
        return [1]

    @functools.lru_cache
    def method(self, x):
        return (id(self) == id(thing), x)


thing = Thing()
print(thing.value is thing.value, Thing.calls, vars(thing))
del thing.value
print(thing.value, Thing.calls, thing.method(1), thing.method(1), Thing.method.cache_info())
print(type(Thing.value).__name__, sys.getrefcount(thing.value))


class Slots:
    __slots__ = ()

    @functools.cached_property
    def value(self):
        return 1


attempt(lambda: Slots().value)
