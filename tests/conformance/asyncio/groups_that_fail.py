import asyncio


async def fail(after, error):
    await asyncio.sleep(after)
    raise error


async def wait(after, result=None):
    try:
        await asyncio.sleep(after)
        return result
    except asyncio.CancelledError:
        print("cancelled", result)
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(wait(0.01, "a"))
        b = group.create_task(wait(0.02, "b"), name="bee")
        print(group)
    print(a.result(), b.result(), b.get_name(), group)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(wait(5, "long"))
            group.create_task(fail(0.01, ValueError("v")))
            group.create_task(fail(0.01, KeyError("k")))
    except* ValueError as errors:
        print("values", errors.exceptions)
    except* KeyError as errors:
        print("keys", errors.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(wait(5, "long"))
            raise RuntimeError("in the body")
    except ExceptionGroup as errors:
        print(repr(errors))
    try:
        group.create_task(wait(1))
    except RuntimeError as error:
        print(error)
    late = asyncio.TaskGroup()
    coro = wait(1)
    try:
        late.create_task(coro)
    except RuntimeError as error:
        print(error)
    outer = asyncio.create_task(nested())
    await asyncio.sleep(0.01)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")


async def nested():
    async with asyncio.TaskGroup() as group:
        group.create_task(wait(5, "inner one"))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(wait(5, "inner two"))


asyncio.run(main())
