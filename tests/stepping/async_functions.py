class Wait:
    def __await__(self):
        got = yield "waiting"
        return got


class Items:
    def __init__(self):
        self.n = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 2:
            raise StopAsyncIteration
        self.n += 1
        return self.n


class Manager:
    async def __aenter__(self):
        return 5

    async def __aexit__(self, *args):
        return False


async def numbers():
    yield 1
    yield 2


async def main():
    x = await Wait()
    print(x)
    async for i in Items():
        print(i)
    async with Manager() as m:
        print(m)
    print([n async for n in numbers()])
    async for i in numbers(): print(i)
    else:
        print("else")
    return "end"


c = main()
print(c.send(None))
try:
    c.send("sent")
except StopIteration as stop:
    print(stop.value)
