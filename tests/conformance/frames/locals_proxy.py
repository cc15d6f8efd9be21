"""f_locals and locals() of functions: what is seen, and what writing does."""
import sys


def function(a, b):
    c = 3
    frame = sys._getframe()
    proxy = frame.f_locals
    print(type(proxy).__name__, list(proxy), len(proxy), 'a' in proxy, 'zz' in proxy)
    proxy['c'] = 30
    proxy['new'] = 'extra'
    print(c, proxy['c'], proxy['new'], proxy.get('missing'), proxy.get('missing', 5))
    snapshot = locals()
    snapshot['a'] = 'changed'
    print(a, snapshot['a'], type(snapshot).__name__)
    proxy.update({'a': 'updated'})
    print(a, locals()['a'])
    for action in (
        lambda: proxy['nothing'],
        lambda: proxy.__delitem__('b'),
        lambda: proxy.__delitem__('new'),
        lambda: proxy.update(5),
        lambda: type(proxy)(1),
        lambda: hash(proxy),
    ):
        try:
            action()
        except (KeyError, TypeError) as error:
            print(type(error).__name__, error)
    print(list(reversed(proxy))[-3:], proxy | {'z': 1} == {'z': 1} | proxy, proxy.setdefault('b', 1), proxy.setdefault('other', 2))
    print(sorted(k for k in proxy.keys() if k not in ('frame', 'proxy', 'snapshot')))
    print([v for k, v in proxy.items() if k in 'abc'], proxy == dict(proxy), proxy == 1)
    del proxy, snapshot, frame
    return c


print(function(1, 2))


def cells():
    x = 1

    def inner():
        return x

    sys._getframe().f_locals['x'] = 2
    return inner(), x


print(cells())


def unbound():
    if False:
        never = 1
    return dict(sys._getframe().f_locals)


print(unbound())


class Body:
    here = 1
    names = sorted(n for n in locals() if not n.startswith('__'))
    locals()['made'] = 5


print(Body.names, Body.made)
print(locals() is globals(), vars() is globals())


def comprehension():
    y = 1
    return [sorted(locals()) for x in range(1)]


print(comprehension())


def nested():
    z = 1
    return eval('z + 1'), eval('[z for _ in "ab"]', globals(), {'z': 9})


print(nested())


def executes():
    q = 1
    exec('q = 2')
    return q


print(executes())
