import asyncio
from contextvars import ContextVar, copy_context
v = ContextVar('v', default=1)
async def child(n):
    v.set(n)
    await asyncio.sleep(0)
    print(n, v.get())
async def main():
    await asyncio.gather(child(5), child(6))
    print(v.get())
    c = asyncio.Condition()
    async def w(i):
        async with c:
            await c.wait(); print('notified', i)
    ts = [asyncio.create_task(w(i)) for i in range(3)]
    await asyncio.sleep(0)
    async with c: c.notify(2)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with c: c.notify_all()
    await asyncio.wait(ts)
    t = asyncio.create_task(asyncio.shield(asyncio.sleep(.1, 'r')) if 0 else asyncio.sleep(.1,'r'))
    print(await asyncio.shield(t))
    b = asyncio.Barrier(3)
    async def bw(i):
        n = await b.wait(); print('b', i, n)
    await asyncio.gather(*map(bw, range(3)))
    q = asyncio.PriorityQueue()
    for x in (3,1,2): q.put_nowait(x)
    print([await q.get() for _ in range(3)], q)
    q.task_done()
    async def hang():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print('cleanup'); raise
    asyncio.create_task(hang())
    await asyncio.sleep(0)
    try:
        async with asyncio.TaskGroup() as tg:
            t1 = tg.create_task(asyncio.sleep(.1, 1)); t2 = tg.create_task(asyncio.sleep(.1, 2))
        print(t1.result(), t2.result())
    except Exception as e: print(e)
    print(str(v)[:30])
tok = v.set(9); print(tok.old_value, tok.var is v); v.reset(tok); print(v.get())
with asyncio.Runner() as r:
    r.run(main())
    print(r.run(asyncio.sleep(0, 'two')))
