def f(a):
    try:
        a()
    except ValueError:
        return 1
    except (TypeError, KeyError) as e:
        print(e)
        raise RuntimeError from e
    else:
        a = 2
    finally:
        print(a)
    return a


def g():
    for i in x:
        try:
            if i: continue
            if not i: break
            return i
        finally:
            h = lambda: 1
    try:
        raise
    except:
        pass


def h(a):
    with a as b, c() as d.e:
        return b
    with a:
        for i in b:
            with i: continue
    try:
        return 1
    finally:
        return 2


def i():
    try:
        a()
    except* ValueError as e:
        print(e)
    except* TypeError:
        pass
    else:
        b()
    finally:
        c()
    assert a, b


try:
    import a.b.c as d, e.f
    from .g import h, i as j
    from k import *
except ImportError:
    d = None
with (open(a) as b, c): print(b)
raise a
