def f():
    x = yield
    y = yield x
    z = yield from g(y)
    try:
        yield 1
    finally:
        yield 2
    for i in z: yield i
    return [(yield)]


async def g(a):
    x = await a
    async for i in x:
        if i: break
        yield i
    else:
        await i
    async with a as b, c:
        return
    async with a: pass


async def h(a):
    async with a as b:
        return await b
    return [x async for x in a], {await x for x in a}, (x async for x in a), [await x async for x in a if await x]


def i(a):
    with a:
        yield
    yield from ()
