import asyncio
async def say(n, d):
    print('start', n)
    await asyncio.sleep(d)
    print('end', n)
    return n
async def main():
    r = await asyncio.gather(say('a', .2), say('b', .1), say('c', .3))
    print(r)
    t = asyncio.create_task(say('x', .1), name='hello')
    print(t.get_name(), t.done())
    await t
    print(t.result(), t)
    try:
        await asyncio.wait_for(say('slow', 5), .1)
    except asyncio.TimeoutError as e:
        print('timeout', repr(e))
    q = asyncio.Queue(2)
    async def prod():
        for i in range(5):
            await q.put(i); print('put', i)
        await q.put(None)
    async def cons():
        while (x := await q.get()) is not None:
            print('got', x)
    await asyncio.gather(prod(), cons())
    lock = asyncio.Lock()
    async def w(i):
        async with lock:
            print('in', i); await asyncio.sleep(0.01); print('out', i)
    await asyncio.gather(*(w(i) for i in range(3)))
    print(str(lock)[-11:])
    async def fail():
        await asyncio.sleep(.01)
        raise ValueError('no')
    res = await asyncio.gather(fail(), say('ok', .02), return_exceptions=True)
    print(res)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail())
            tg.create_task(say('never', 3))
    except* ValueError as eg:
        print(eg, eg.exceptions)
    for c in asyncio.as_completed([say("p", .3)]):
        print('c', await c)
    try:
        async with asyncio.timeout(0.1):
            await say('to', 1)
    except TimeoutError:
        print('TO')
    async def agen():
        try:
            for i in range(3):
                yield i
                await asyncio.sleep(0)
        finally:
            print('agen closed')
    async for i in agen():
        print(i)
        if i == 1: break
    print([i async for i in agen()])
    sem = asyncio.Semaphore(2)
    async def s(i):
        async with sem:
            print('sem', i); await asyncio.sleep(.1)
    await asyncio.gather(*map(s, range(5)))
    ev = asyncio.Event()
    async def waiter():
        await ev.wait(); print('woke')
    w1 = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    ev.set()
    await w1
    t = asyncio.create_task(say('cancel me', 10))
    await asyncio.sleep(0.1)
    t.cancel('because')
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', repr(e), t.cancelled())
    done, pending = await asyncio.wait([asyncio.create_task(say('w1', .1)), asyncio.create_task(say('w2', .5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
asyncio.run(main())
