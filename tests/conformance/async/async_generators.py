"""Async generators and comprehensions, async for and async with, driven by hand."""


def run(coroutine):
    """Drives a coroutine that only awaits things that do not wait."""
    try:
        while True:
            print('waits for', coroutine.send(None))
    except StopIteration as stop:
        return stop.value


class Wait:
    def __await__(self):
        yield 'wait'


async def numbers(n):
    try:
        for i in range(n):
            await Wait()
            got = yield i
            if got:
                print('got', got)
    finally:
        print('end of numbers')


async def loops():
    found = []
    async for i in numbers(3):
        found.append(i)
    else:
        found.append('else')
    return found


async def by_hand():
    g = numbers(3)
    first = await g.__anext__()
    second = await g.asend('hello')
    try:
        await g.athrow(ValueError('thrown'))
    except ValueError as error:
        print('thrown', error)
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print('over')
    return first, second


async def closed():
    g = numbers(3)
    await g.__anext__()
    await g.aclose()
    await g.aclose()
    return g.ag_running, g.ag_frame


async def comprehensions():
    return [x async for x in numbers(2)], {x: x async for x in numbers(1)}, [x async for x in numbers(4) if x % 2]


class Manager:
    async def __aenter__(self):
        await Wait()
        return 'value'

    async def __aexit__(self, kind, value, traceback):
        print('aexit', kind and kind.__name__)
        return kind is ValueError


async def managed():
    async with Manager() as value:
        print(value)
    async with Manager():
        raise ValueError
    try:
        async with Manager():
            raise KeyError('k')
    except KeyError as error:
        print('out', error)


class Iterator:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def over(thing):
    return [x async for x in thing]


async def with_(thing):
    async with thing:
        pass


print(run(loops()))
print(run(by_hand()))
print(run(closed()))
print(run(comprehensions()))
run(managed())
print(run(over(Iterator(3))))


class NoAnext:
    def __aiter__(self):
        return 5


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


for coroutine in (over([1]), over(NoAnext()), over(BadAnext()), with_(5)):
    try:
        run(coroutine)
    except TypeError as error:
        print(error, repr(error.__cause__))


async def breaks():
    async for x in numbers(3):
        break
    print('after break')


run(breaks())


async def stops():
    yield 1
    raise StopAsyncIteration


try:
    run(over(stops()))
except RuntimeError as error:
    print(error)
