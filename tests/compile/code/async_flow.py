"""Coroutines, asynchronous generators, loops, managers, comprehensions."""
async def f(a):
    async with a as b, c: return b
    async with a:
        for x in b:
            if x: break
            if y: continue
            return x
    async for d, e in a:
        try: await d
        except E: continue
        finally: await e
    else: return
    try: return await g()
    finally: await h()
async def gen():
    x = yield
    yield x
    await (yield 1)
    async for y in gen(): yield y
    return
async def comp(a):
    [x async for x in a]
    [x async for x in a if await x for y in x]
    {await x: y for x in a for y in await x}
    {x for x in [y async for y in a]}
    g = (x async for x in a)
    h = (await x for x in a)
    return [[z async for z in y] for y in a]
def plain():
    x = yield from a
    try: yield
    except GeneratorExit: return 1
    finally: yield x
    return (i for i in (yield))
lambda: [(yield)]
