import asyncio, time, random
from contextlib import asynccontextmanager
class Conn:
    async def __aenter__(self): print('open'); await asyncio.sleep(.01); return self
    async def __aexit__(self, *a): print('close', a[0]); return False
    async def query(self, q): await asyncio.sleep(.02); return f'res {q}'
@asynccontextmanager
async def tx(c):
    print('begin')
    try: yield c; print('commit')
    except Exception as e: print('rollback', e); raise
async def ticker(n):
    for i in range(n): yield i; await asyncio.sleep(.001)
class Countdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1; await asyncio.sleep(0); return self.n
async def fetch(i, sem):
    async with sem:
        print(f'fetch {i}'); await asyncio.sleep(.01 * (5 - i)); return i * i
async def retry(f, n):
    for k in range(n):
        try: return await f()
        except ConnectionError as e: print('retry', k, e); await asyncio.sleep(.01 * 2 ** k)
    raise RuntimeError('gave up')
tries = 0
async def flaky():
    global tries; tries += 1
    if tries < 3: raise ConnectionError(f'fail {tries}')
    return 'ok'
async def main():
    async with Conn() as c:
        print(await c.query('x'))
        async with tx(c): pass
        try:
            async with tx(c): raise ValueError('bad')
        except ValueError as e: print('caught', e)
    print([x async for x in ticker(3) if x], {x: y async for x, y in aenum(ticker(2))}, [x async for x in Countdown(3)])
    sem = asyncio.Semaphore(2)
    print(await asyncio.gather(*(fetch(i, sem) for i in range(5))))
    print(await retry(flaky, 5))
    for coro in asyncio.as_completed([asyncio.sleep(.03, 'slow'), ]): print(await coro)
    done, pend = await asyncio.wait({asyncio.create_task(asyncio.sleep(.01, 'a')), asyncio.create_task(asyncio.sleep(5, 'b'))}, timeout=.1)
    print([t.result() for t in done], len(pend)); [p.cancel() for p in pend]
    t0 = time.perf_counter(); await asyncio.gather(asyncio.sleep(.2), asyncio.sleep(.2)); print(round(time.perf_counter() - t0, 1))
    async with asyncio.timeout(1) as cm: await asyncio.sleep(0)
    print(cm.expired())
    try:
        async with asyncio.timeout(.01): await asyncio.sleep(1)
    except TimeoutError as e: print('timeout', repr(e))
    ev = asyncio.Event(); loop = asyncio.get_running_loop(); loop.call_later(.01, ev.set); await ev.wait(); print('event')
    r = await asyncio.gather(flaky(), bad(), return_exceptions=True); print(r)
    fut = loop.create_future(); loop.call_soon(fut.set_result, 5); print(await fut, fut)
    t = asyncio.create_task(bad(), name='T'); await asyncio.wait([t]); print(t.exception(), t)
    print(anext, await anext(ticker(1)), await anext(Countdown(0), 'dflt'))
async def aenum(it):
    i = 0
    async for x in it: yield i, x; i += 1
async def bad(): raise KeyError('k')
asyncio.run(main())
