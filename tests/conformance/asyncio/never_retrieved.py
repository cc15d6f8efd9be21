import asyncio


async def bad():
    await asyncio.sleep(0)
    raise ValueError("boom")


async def main():
    task = asyncio.create_task(bad(), name="bad one")
    await asyncio.sleep(0.1)
    print(str(task)[:31], task.done())
    del task
    print("after")

    await asyncio.sleep(0)


asyncio.run(main())
