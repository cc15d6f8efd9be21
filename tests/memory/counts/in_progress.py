# The count of an object while a built-in that was given it is at work.
import collections
import functools
import itertools
import sys

rc = sys.getrefcount


class Thing:
    pass


class Source:
    """Yields one thing, and says how often it and its holder are held meanwhile."""

    def __init__(self, thing, times=2):
        self.thing = thing
        self.times = times

    def __iter__(self):
        for _ in range(self.times):
            yield self.thing
            counted.append(rc(self.thing))


counted = []


def during(name, work):
    counted.clear()
    thing = Thing()
    source = Source(thing)
    try:
        result = work(source, thing)
    except Exception as error:
        result = type(error).__name__
    print(name, counted, rc(thing))
    del result


def say(one, *rest):
    counted.append(rc(one))
    return one


def key(one):
    counted.append(rc(one))
    return 0


during('list', lambda s, t: list(s))
during('tuple', lambda s, t: tuple(s))
during('set', lambda s, t: set(s))
during('frozenset', lambda s, t: frozenset(s))
during('dict', lambda s, t: dict((x, x) for x in s))
during('fromkeys', lambda s, t: dict.fromkeys(s))
during('extend', lambda s, t: [].extend(s))
during('+=', lambda s, t: [].__iadd__(s))
during('slice', lambda s, t: [].__setitem__(slice(0, 0), s))
during('update', lambda s, t: set().update(s))
during('union', lambda s, t: set().union(s, s))
during('deque', lambda s, t: collections.deque(s))
during('Counter', lambda s, t: collections.Counter(s))
during('sum', lambda s, t: sum((1 for x in s)))
during('any', lambda s, t: any(x is None for x in s))
during('all', lambda s, t: all(x is t for x in s))
during('max', lambda s, t: max(s, key=key))
during('min', lambda s, t: min(t, t, key=key))
during('sorted', lambda s, t: sorted(s, key=key))
during('sort', lambda s, t: [t, t, t].sort(key=key))
during('sorted reverse', lambda s, t: sorted([t, t], key=key, reverse=True))
during('map', lambda s, t: list(map(say, s)))
during('map of two', lambda s, t: list(map(say, s, s)))
during('filter', lambda s, t: list(filter(say, s)))
during('zip', lambda s, t: list(zip(s, s)))
during('zip, tuple kept', lambda s, t: [x for x in zip(s, [1, 2])])
during('enumerate', lambda s, t: [rc(x) for i, x in enumerate(s)])
during('comprehension', lambda s, t: [say(x) for x in s])
during('set comprehension', lambda s, t: {say(x) for x in s})
during('dict comprehension', lambda s, t: {say(x): x for x in s})
during('generator expression', lambda s, t: list(say(x) for x in s))
during('nested comprehension', lambda s, t: [[say(y) for y in s] for x in s])
during('unpacking', lambda s, t: [*s, *s])
during('star call', lambda s, t: say(*s))
during('unpack to names', lambda s, t: (lambda a, b: say(a))(*s))
during('reduce', lambda s, t: functools.reduce(lambda a, b: say(a), s))
during('chain', lambda s, t: list(itertools.chain(s, s)))
during('islice', lambda s, t: list(itertools.islice(s, 1)))
during('takewhile', lambda s, t: list(itertools.takewhile(say, s)))
during('starmap', lambda s, t: list(itertools.starmap(say, ((x,) for x in s))))
during('accumulate', lambda s, t: list(itertools.accumulate(s, lambda a, b: say(a))))
during('product', lambda s, t: list(itertools.product(s, s)))
during('groupby', lambda s, t: [list(g) for k, g in itertools.groupby(s, key)])
during('tee', lambda s, t: [list(x) for x in itertools.tee(s)])
during('zip_longest', lambda s, t: list(itertools.zip_longest(s, [1])))
during('pairwise', lambda s, t: list(itertools.pairwise(s)))
during('batched', lambda s, t: list(itertools.batched(s, 2)))
during('join', lambda s, t: ''.join(str(rc(x)) for x in s))
during('in', lambda s, t: None in s)
during('index', lambda s, t: list(s).index(t))
during('for', lambda s, t: [say(x) for x in iter(s)])
during('iter with sentinel', lambda s, t: list(iter(functools.partial(say, t), t)))
during('partial', lambda s, t: functools.partial(say, t)(t))
during('method', lambda s, t: Source(t).__iter__().__next__())
during('getattr', lambda s, t: say(getattr(s, 'thing')))
during('setattr', lambda s, t: setattr(s, 'other', t))
during('reversed', lambda s, t: [say(x) for x in reversed([t, t])])
during('dict values', lambda s, t: [say(x) for x in {'a': t}.values()])
during('dict items', lambda s, t: [say(v) for k, v in {'a': t}.items()])
during('default', lambda s, t: (lambda x=t: say(x))())
during('keyword only', lambda s, t: (lambda *, x: say(x))(x=t))
during('named rest', lambda s, t: (lambda **k: say(k['x']))(x=t))
during('rest', lambda s, t: (lambda *a: say(a[0]))(t))
during('conditional', lambda s, t: say(t) if t else None)
during('or', lambda s, t: say(t or None))
during('walrus', lambda s, t: say(x := t))
during('tuple display', lambda s, t: (t, say(t)))
during('list display', lambda s, t: [t, t, say(t)])
during('dict display', lambda s, t: {1: t, 2: say(t)})
during('set display', lambda s, t: {t, say(t)})
during('slice object', lambda s, t: slice(t, say(t)))
during('format', lambda s, t: f'{rc(t)}{say(t) is t}')
during('compare', lambda s, t: t == say(t))
during('chained compare', lambda s, t: t is say(t) is t)
during('lru_cache', lambda s, t: functools.lru_cache(say)(t))
