# In which order callbacks, tasks and timers get their turn.
import asyncio


async def turn(name, times):
    for i in range(times):
        print(name, i)
        await asyncio.sleep(0)
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon 1")
    tasks = [asyncio.create_task(turn(name, 3)) for name in "abc"]
    loop.call_soon(print, "soon 2")
    for task in tasks:
        task.add_done_callback(lambda t: print("done", t.result()))
    await asyncio.sleep(0)
    print("main again")
    loop.call_later(0.02, print, "later 0.02")
    loop.call_later(0.01, print, "later 0.01")
    cancelled = loop.call_later(0.015, print, "never")
    cancelled.cancel()
    print(cancelled.cancelled())
    await asyncio.gather(*tasks)
    start = loop.time()
    await asyncio.sleep(0.05)
    print(0.05 <= loop.time() - start < 0.2)
    future = loop.create_future()
    future.add_done_callback(lambda f: print("future done", f.result()))
    loop.call_soon(future.set_result, 42)
    print(await future)
    inner = asyncio.create_task(turn("inner", 1))
    await inner
    print("await of a done task:", await inner)


asyncio.run(main())
