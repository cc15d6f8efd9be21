import asyncio


async def worker(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)
        raise
    finally:
        print(name, "cleaned up")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("not now")
    return "finished anyway"


async def main():
    task = asyncio.create_task(worker("one"))
    await asyncio.sleep(0)
    print(task.cancel("enough"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("main sees", error.args, task.cancelled(), task.done())
    early = asyncio.create_task(worker("early"))
    early.cancel()
    print(await asyncio.gather(early, return_exceptions=True))
    calm = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    calm.cancel()
    print(await calm, calm.cancelled(), calm.cancelling(), calm.uncancel())
    kept = asyncio.create_task(asyncio.sleep(0.01, "kept"))
    try:
        await asyncio.wait_for(asyncio.shield(kept), 0.001)
    except TimeoutError:
        print("timed out, but", await kept)
    group = asyncio.gather(worker("x"), worker("y"))
    await asyncio.sleep(0)
    group.cancel()
    try:
        await group
    except asyncio.CancelledError:
        print("both")
    try:
        await asyncio.wait_for(worker("slow"), timeout=0.01)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__))
    async with asyncio.timeout(None) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 5)
        print(limit.expired(), limit.when() is not None)
    asyncio.create_task(worker("left over"))
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
