"""Coroutines by hand: awaiting, sending, throwing, closing."""


class Wait:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        got = yield self.what
        return got


async def inner(x):
    got = await Wait(('inner', x))
    return got + 1


async def outer():
    a = await inner(1)
    b = await inner(2)
    try:
        await Wait('fail here')
    except ValueError as error:
        print('caught', error)
    return a + b


c = outer()
print(type(c).__name__, c.cr_running, c.cr_suspended, c.cr_await)
print(c.send(None), c.cr_await is not None, c.cr_suspended)
print(c.send(10), c.send(20))
try:
    c.throw(ValueError('thrown'))
except StopIteration as stop:
    print('result', stop.value)
for action in (lambda: c.send(None), lambda: c.throw(ValueError), lambda: c.close()):
    try:
        print(action())
    except RuntimeError as error:
        print(error)
c = outer()
c.send(None)
c.close()
print(c.cr_frame)


async def bad(thing):
    await thing


class NotIterator:
    def __await__(self):
        return 5


class ReturnsCoroutine:
    def __await__(self):
        return inner(0)


for thing in (1, None, 'x', [], NotIterator()):
    try:
        bad(thing).send(None)
    except TypeError as error:
        print(error)
shared = inner(1)


async def both():
    await shared


one, two = both(), both()
one.send(None)
try:
    two.send(None)
except RuntimeError as error:
    print(error)
one.close()


async def stops():
    raise StopIteration(3)


try:
    stops().send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__))


async def values():
    return [await inner(i) for i in range(2)], {i: await inner(i) for i in range(1)}


c = values()
print(c.send(None), c.send(1), c.send(2))
try:
    c.send(3)
except StopIteration as stop:
    print(stop.value)
w = inner(7).__await__()
print(type(w).__name__, next(w))
try:
    w.send(1)
except StopIteration as stop:
    print(stop.value)
try:
    next(inner(1))
except TypeError as error:
    print(error)
