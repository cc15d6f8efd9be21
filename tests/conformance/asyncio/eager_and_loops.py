import asyncio
import types


async def quick():
    print("quick runs")
    return 1


async def slow():
    print("slow starts")
    await asyncio.sleep(0)
    print("slow ends")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(quick())
    print(task.done())
    other = asyncio.create_task(slow())
    print(other.done())
    await other


asyncio.run(main())

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(quick()), loop.is_running(), loop.is_closed())
loop.call_later(0.01, loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed())
try:
    loop.run_until_complete(None)
except RuntimeError as error:
    print(error)


@types.coroutine
def one_turn():
    answer = yield "asked"
    return answer


async def by_hand():
    return await one_turn() + 1


steps = by_hand()
print(steps.send(None))
try:
    steps.send(41)
except StopIteration as stop:
    print(stop.value)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        while self.n:
            print("left", self.n)
            self.n -= 1
            yield
        return "lift-off"


async def rocket():
    return await Countdown(2)


print(asyncio.run(rocket()))
