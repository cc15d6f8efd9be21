import asyncio, traceback
async def inner():
    await asyncio.sleep(0)
    1/0
async def mid():
    await inner()
async def main():
    t = asyncio.create_task(mid())
    try:
        await t
    except ZeroDivisionError:
        traceback.print_exc()
    try:
        await asyncio.gather(mid(), mid())
    except ZeroDivisionError:
        traceback.print_exc()
    f = asyncio.get_running_loop().create_future()
    print(f)
    f.set_exception(KeyError('x'))
    try: await f
    except KeyError: traceback.print_exc()
    try: f.set_result(1)
    except asyncio.InvalidStateError as e: print(type(e), e)
    inner()
    for a in (lambda: asyncio.run(inner()), lambda: asyncio.create_task(5), lambda: asyncio.Queue().get_nowait(), lambda: asyncio.ensure_future(3)):
        try: a()
        except BaseException as e: print(type(e), e)
    try: await 5
    except TypeError as e: print(e)
    try: await asyncio.wait([])
    except ValueError as e: print(e)
    try: await asyncio.wait([inner()])
    except TypeError as e: print(e)
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    print(asyncio.iscoroutinefunction(main), asyncio.iscoroutine(main))
    loop = asyncio.get_running_loop()
    print(loop)
    loop.call_soon(print, 'soon'); loop.call_later(.1, print, 'later'); h=loop.call_later(.1, print, 'never'); h.cancel()
    await asyncio.sleep(.2)
try: asyncio.run(5)
except ValueError as e: print(e)
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
asyncio.run(main())
