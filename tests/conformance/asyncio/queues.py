import asyncio


async def producer(queue, count):
    for number in range(count):
        await queue.put(number)
        print("put", number, "of", queue.qsize())
    print("producer done")


async def consumer(name, queue):
    while True:
        item = await queue.get()
        print(name, "got", item)
        await asyncio.sleep(0.01)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    print(queue.empty(), queue.full(), queue.maxsize, str(queue))
    workers = [asyncio.create_task(consumer(f"worker {i}", queue)) for i in range(2)]
    await producer(queue, 6)
    await queue.join()
    print("all done")
    for worker in workers:
        worker.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    stack, heap = asyncio.LifoQueue(), asyncio.PriorityQueue()
    for item in [(3, "c"), (1, "a"), (2, "b")]:
        stack.put_nowait(item)
        heap.put_nowait(item)
    print([stack.get_nowait() for _ in range(3)], [await heap.get() for _ in range(3)])
    small = asyncio.Queue(1)
    small.put_nowait(1)
    for act in (lambda: small.put_nowait(2), lambda: stack.get_nowait(), lambda: asyncio.Queue().task_done()):
        try:
            act()
        except Exception as error:
            print(type(error), error)
    small.shutdown()
    print(await small.get())
    try:
        await small.get()
    except asyncio.QueueShutDown as error:
        print(repr(error))


asyncio.run(main())
