"""next, send, throw, close and what a generator returns."""


def echo():
    got = 'start'
    while True:
        try:
            got = yield got
        except ValueError as error:
            got = f'handled {error}'
        if got == 'stop':
            return 'result'


g = echo()
try:
    g.send(1)
except TypeError as error:
    print(error)
print(next(g), g.send('a'), next(g), g.throw(ValueError('v')), g.throw(ValueError))
try:
    g.send('stop')
except StopIteration as stop:
    print('returned', stop.value, stop.args)
for action in (lambda: next(g), lambda: g.send(1), lambda: g.throw(KeyError('late')), lambda: g.close()):
    try:
        print(action())
    except Exception as error:
        print(repr(error))
print(next(g, 'default'), list(g))


def closing():
    try:
        yield 1
    except GeneratorExit:
        print('exit seen')
        raise
    finally:
        print('cleaned')


c = closing()
print(c.close(), next(c, 'over'))
c = closing()
next(c)
print(c.close())


def returning():
    try:
        yield 1
    except GeneratorExit:
        return 'value of close'


r = returning()
next(r)
print(r.close())


def ignoring():
    try:
        yield 1
    except GeneratorExit:
        yield 2


i = ignoring()
next(i)
try:
    i.close()
except RuntimeError as error:
    print(error)
i.close()


def broken():
    yield 1
    raise StopIteration('inside')


b = broken()
next(b)
try:
    next(b)
except RuntimeError as error:
    print(error, repr(error.__cause__))


def entered():
    yield next(me)


me = entered()
try:
    next(me)
except ValueError as error:
    print(error)
for args in ((), (1,), (ValueError('a'), 'b'), (ValueError, 'x', 3)):
    g = echo()
    next(g)
    try:
        print(g.throw(*args))
    except Exception as error:
        print(repr(error))
g = echo()
try:
    g.throw(KeyError('before the start'))
except KeyError as error:
    print(repr(error))
print(next(g, 'finished'))
