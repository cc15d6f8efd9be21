"""Which objects are coroutines, and functions that make them."""

from _asyncio import _is_coroutine as iscoroutine

__all__ = "iscoroutinefunction", "iscoroutine"

_is_coroutine = object()

iscoroutine.__name__ = iscoroutine.__qualname__ = "iscoroutine"


def iscoroutinefunction(func):
    import inspect

    return inspect.iscoroutinefunction(func) or getattr(func, "_is_coroutine", None) is _is_coroutine
