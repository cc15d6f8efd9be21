"""Tasks, and waiting for several of them."""

import functools
import sys
import types

import _asyncio
from _asyncio import (
    Future,
    Task,
    _enter_task,
    _leave_task,
    _register_task,
    _swap_current_task,
    _unregister_task,
    current_task,
)

from . import events, exceptions, futures, timeouts
from .coroutines import iscoroutine, iscoroutinefunction

__all__ = (
    "Task",
    "create_task",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "ALL_COMPLETED",
    "wait",
    "wait_for",
    "as_completed",
    "sleep",
    "gather",
    "shield",
    "ensure_future",
    "run_coroutine_threadsafe",
    "current_task",
    "all_tasks",
    "create_eager_task_factory",
    "eager_task_factory",
    "_register_task",
    "_unregister_task",
    "_enter_task",
    "_leave_task",
)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    known = list(_asyncio._scheduled_tasks) + list(_asyncio._eager_tasks)
    return {task for task in known if task._loop is loop and not task.done()}


def create_task(coro, *, name=None, context=None):
    """Lets the running loop run a coroutine."""
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for tasks: those that are done and those that are not."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    counter = len(fs)

    def _on_completion(f):
        nonlocal counter
        counter -= 1
        if (
            counter <= 0
            or return_when == FIRST_COMPLETED
            or return_when == FIRST_EXCEPTION
            and (not f.cancelled() and f.exception() is not None)
        ):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for f in fs:
        f.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for f in fs:
        (done if f.done() else pending).add(f)
    return done, pending


async def _cancel_and_wait(fut):
    """Cancels a future and waits until that has come about."""
    loop = events.get_running_loop()
    waiter = loop.create_future()
    callback = functools.partial(_release_waiter, waiter)
    fut.add_done_callback(callback)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(callback)


async def wait_for(fut, timeout):
    """The result of an awaitable, if it comes in time."""
    if fut is not None and not futures.isfuture(fut) and not iscoroutine(fut):
        fut = ensure_future(fut)
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except exceptions.CancelledError as exc:
            raise TimeoutError from exc
    async with timeouts.timeout(timeout):
        return await fut


class _InOrderOfCompletion:
    """Futures as they get done; `async for` gets them themselves, `for` gets coroutines that wait for one."""

    def __init__(self, awaitables, timeout):
        from .queues import Queue

        loop = events.get_event_loop()
        self._finished = Queue()
        self._running = {ensure_future(awaitable, loop=loop) for awaitable in set(awaitables)}
        self._to_give = len(self._running)
        self._alarm = None
        for future in self._running:
            future.add_done_callback(self._note)
        if self._running and timeout is not None:
            self._alarm = loop.call_later(timeout, self._give_up)

    def _note(self, future):
        if self._running:
            self._running.remove(future)
            self._finished.put_nowait(future)
            if not self._running and self._alarm is not None:
                self._alarm.cancel()

    def _give_up(self):
        for future in self._running:
            future.remove_done_callback(self._note)
            self._finished.put_nowait(None)
        self._running.clear()

    async def _wait_for_one(self, resolve=False):
        future = await self._finished.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result() if resolve else future

    def __iter__(self):
        return self

    def __next__(self):
        if self._to_give == 0:
            raise StopIteration
        self._to_give -= 1
        return self._wait_for_one(resolve=True)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self._to_give == 0:
            raise StopAsyncIteration
        self._to_give -= 1
        return await self._wait_for_one()


_InOrderOfCompletion.__name__ = _InOrderOfCompletion.__qualname__ = "_AsCompletedIterator"


def as_completed(fs, *, timeout=None):
    """Futures in the order in which they get done."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _InOrderOfCompletion(fs, timeout)


@types.coroutine
def __sleep0():
    yield


async def sleep(delay, result=None):
    """Lets others run, until so many seconds have passed."""
    if delay <= 0:
        await __sleep0()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    future = loop.create_future()
    h = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        h.cancel()


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)


_set_result_unless_cancelled.__module__ = "asyncio.futures"


def ensure_future(coro_or_future, *, loop=None):
    """A future for an awaitable: itself, or a task that runs it."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    should_close = True
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

        async def _wrap_awaitable(awaitable):
            return await awaitable

        coro_or_future = _wrap_awaitable(coro_or_future)
        should_close = False
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if should_close:
            coro_or_future.close()
        raise


class _GatheringFuture(Future):
    """What gather() gives; cancelling it cancels its children."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._asked_to_cancel = False

    def cancel(self, msg=None):
        if self.done():
            return False
        # All of them have to hear of it: no any(), which would stop at the first.
        heard = [child.cancel(msg=msg) for child in self._children]
        if True in heard:
            self._asked_to_cancel = True
        return True in heard


def _outcome(future):
    """The result of a future that is done, or the exception itself."""
    if future.cancelled():
        message = future._cancel_message
        return exceptions.CancelledError("" if message is None else message)
    error = future.exception()
    return future.result() if error is None else error


def gather(*coros_or_futures, return_exceptions=False):
    """The results of several awaitables, in the order in which they are given."""
    if not coros_or_futures:
        nothing = events.get_event_loop().create_future()
        nothing.set_result([])
        return nothing
    loop = outer = None
    left = 0

    def _done_callback(future):
        nonlocal left
        left -= 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
        elif not return_exceptions and future.cancelled():
            outer.set_exception(future._make_cancelled_error())
        elif not return_exceptions and future.exception() is not None:
            outer.set_exception(future.exception())
        elif left == 0:
            if outer._asked_to_cancel:
                outer.set_exception(future._make_cancelled_error())
            else:
                outer.set_result([_outcome(child) for child in children])

    futures_of = {}
    ready = []
    for awaitable in coros_or_futures:
        if awaitable in futures_of:
            continue
        future = futures_of[awaitable] = ensure_future(awaitable, loop=loop)
        loop = loop or future.get_loop()
        if future is not awaitable:
            future._log_destroy_pending = False
        left += 1
        if future.done():
            ready.append(future)
        else:
            future.add_done_callback(_done_callback)
    children = [futures_of[awaitable] for awaitable in coros_or_futures]
    outer = _GatheringFuture(children, loop=loop)
    for future in ready:
        _done_callback(future)
    return outer


def shield(arg):
    """A future that can be cancelled without cancelling what it waits for."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def pass_on(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def let_go(outer):
        if not inner.done():
            inner.remove_done_callback(pass_on)

    inner.add_done_callback(pass_on)
    outer.add_done_callback(let_go)
    return outer


def run_coroutine_threadsafe(coro, loop):
    raise NotImplementedError("asyncio.run_coroutine_threadsafe() is not supported by Namesake: a program has one thread")


def create_eager_task_factory(custom_task_constructor):
    """A factory of tasks that start at once."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)


def _task_stack(task, limit):
    """The frames in which a task stands, or those that its exception came through."""
    coro = task.get_coro()
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    frames = []
    if frame is not None:
        while frame is not None and (limit is None or limit > 0):
            if limit is not None:
                limit -= 1
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        tb = task._exception.__traceback__
        while tb is not None and (limit is None or limit > 0):
            if limit is not None:
                limit -= 1
            frames.append(tb.tb_frame)
            tb = tb.tb_next
    return frames


def _print_task_stack(task, limit, file):
    import traceback

    file = sys.stderr if file is None else file
    frames = task.get_stack(limit=limit)
    exc = task._exception
    if not frames:
        print(f"No stack for {task!r}", file=file)
    elif exc is not None:
        print(f"Traceback for {task!r} (most recent call last):", file=file)
    else:
        print(f"Stack for {task!r} (most recent call last):", file=file)
    traceback.print_list([s for s in traceback.extract_stack(frames[-1])][-len(frames) :] if frames else [], file=file)
    if exc is not None:
        for line in traceback.format_exception_only(exc):
            print(line, file=file, end="")
