import asyncio
async def boom(): await asyncio.sleep(0); raise ValueError('inside')
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(boom()); tg.create_task(asyncio.sleep(1))
try: asyncio.run(main())
except* ValueError as e: print(e.exceptions)
async def m2():
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0); t.cancel()
    await t
try: asyncio.run(m2())
except asyncio.CancelledError: print('cancelled out')
async def forever():
    try:
        while True: await asyncio.sleep(1)
    finally: print('stopped')
async def m3():
    asyncio.create_task(forever()); await asyncio.sleep(3.5); print('main done')
asyncio.run(m3())
async def m4(): raise SystemExit(3)
try: asyncio.run(m4())
except SystemExit as e: print('exit', e.code)
async def m5(): raise KeyboardInterrupt
try: asyncio.run(m5())
except KeyboardInterrupt: print('KI')
def sync(): return asyncio.run(asyncio.sleep(0, 'v'))
print(sync())
async def gen():
    try: yield 1; yield 2
    finally: print('gen finally')
async def m6():
    g = gen(); print(await g.__anext__()); await g.aclose()
    async for x in gen():
        break
    print('end')
asyncio.run(m6())
async def never(): pass
never()
print('x')
async def m7():
    asyncio.sleep(1)
    print(asyncio.get_running_loop().time() >= 0)
asyncio.run(m7())
loop = asyncio.new_event_loop()
try: loop.run_until_complete(boom())
except ValueError as e: print(e)
finally: loop.close()
try: asyncio.get_event_loop()
except RuntimeError as e: print(e)
