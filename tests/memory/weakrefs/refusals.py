# What cannot be referred to weakly, and wrong arguments.
import weakref


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


class Slots:
    __slots__ = ('a',)


class WithSlot:
    __slots__ = ('a', '__weakref__')


class L(list):
    pass


for thing in (1, 'a', [], {}, (), None, 1.5, object(), Slots(), b'x', range(3), slice(1), iter([])):
    attempt(lambda: weakref.ref(thing))
for thing in (set(), frozenset(), print, len, int, WithSlot(), L(), lambda: 0, (x for x in ()), weakref, Exception, type(weakref.ref(int))):
    r = weakref.ref(thing)
    print(r() is thing)
attempt(lambda: weakref.ref())
attempt(lambda: weakref.ref(set(), 1, 2))
attempt(lambda: weakref.ref(set())(1))
attempt(lambda: weakref.ref(set())(x=1))
attempt(lambda: weakref.ref(set(), callback=3))
attempt(lambda: hash(weakref.ref(set())))
dead = weakref.ref(L())
attempt(lambda: hash(dead))
