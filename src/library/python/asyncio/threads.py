"""Threads, which there are none of."""

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    raise NotImplementedError("asyncio.to_thread() is not supported by Namesake: a program has one thread")
