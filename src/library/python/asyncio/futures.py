"""Futures, and what turns objects into them."""

from _asyncio import Future

__all__ = ("Future", "wrap_future", "isfuture")


def isfuture(obj):
    return hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    raise NotImplementedError("asyncio.wrap_future: futures of threads are not supported by Namesake")
