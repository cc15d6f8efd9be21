"""
The event loop. It waits for nothing but the clock, and the clock is the program's own: when all that is
left to do has a time, the clock is put forward to it. So the order of steps is the same in every run.
"""

import collections
import heapq
import sys
import traceback
import weakref

import _clock

from . import events, futures, tasks
from .coroutines import iscoroutine

__all__ = ("BaseEventLoop", "Server", "SelectorEventLoop", "EventLoop")

_RESOLUTION = 1e-09
# What a turn of the loop is taken to last, so that a program that waits for a time by turning gets there.
_TURN = 0.00002


class Server(events.AbstractServer):
    """What listens for connections; there are none."""


def _unsupported(name):
    def refuse(self, *args, **kwargs):
        raise NotImplementedError(
            f"loop.{name}() is not supported by Namesake: a program has no network, processes or threads"
        )

    refuse.__name__ = name
    return refuse


def _run_until_complete_cb(fut):
    if not fut.cancelled():
        exc = fut.exception()
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            return
    fut.get_loop().stop()


class BaseEventLoop(events.AbstractEventLoop):
    """Calls what is ready, in order, and then what has a time."""

    def __init__(self):
        self._ready = collections.deque()
        self._scheduled = []
        self._timers = 0
        self._turns = 0
        self._running = False
        self._stopping = False
        self._closed = False
        self._debug = False
        self._task_factory = None
        self._exception_handler = None
        self._asyncgens = weakref.WeakSet()
        self._asyncgens_shutdown_called = False
        self._executor_shutdown_called = False
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return (
            f"<{self.__class__.__name__} running={self.is_running()} "
            f"closed={self.is_closed()} debug={self.get_debug()}>"
        )

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        self._check_closed()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context, **kwargs)
        if context is not None:
            kwargs["context"] = context
        task = self._task_factory(self, coro, **kwargs)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        self._check_closed()
        self._check_running()
        self._running = True
        old_hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook)
        events._set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*old_hooks)

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if new_task:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shutdown_called = True

    def is_closed(self):
        return self._closed

    def is_running(self):
        return self._running

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def time(self):
        return _clock.slept() + self._turns * _TURN

    def _timer_number(self):
        self._timers += 1
        return self._timers

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def call_soon(self, callback, *args, context=None):
        if self._closed:
            raise RuntimeError("Event loop is closed")
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def _timer_handle_cancelled(self, handle):
        pass

    def _run_once(self):
        """One turn: puts the clock forward if nothing else is to be done, then calls what is ready by now."""
        scheduled = self._scheduled
        ready = self._ready
        self._turns += 1
        while scheduled and scheduled[0]._cancelled:
            heapq.heappop(scheduled)._scheduled = False
        if not ready and not self._stopping:
            if not scheduled:
                raise RuntimeError(
                    "deadlock: all tasks wait for each other, and nothing outside the program could wake one"
                )
            delay = scheduled[0]._when - self.time()
            if delay > 0:
                _clock.sleep(delay)
        if scheduled:
            end_time = self.time() + _RESOLUTION
            while scheduled and scheduled[0]._when < end_time:
                handle = heapq.heappop(scheduled)
                handle._scheduled = False
                ready.append(handle)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {context[key]!r}" for key in sorted(context) if key not in ("message", "exception")]
        exc = context.get("exception")
        _log_error("\n".join(lines), exc)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self.default_exception_handler(
                {"message": "Unhandled error in exception handler", "exception": exc, "context": context}
            )

    def _asyncgen_firstiter_hook(self, agen):
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.discard(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        if not len(self._asyncgens):
            return
        closing = list(self._asyncgens)
        self._asyncgens.clear()
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler(
                    {
                        "message": f"an error occurred during closing of asynchronous generator {agen!r}",
                        "exception": result,
                        "asyncgen": agen,
                    }
                )

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True

    run_in_executor = _unsupported("run_in_executor")
    create_connection = _unsupported("create_connection")
    create_server = _unsupported("create_server")
    create_datagram_endpoint = _unsupported("create_datagram_endpoint")
    create_unix_connection = _unsupported("create_unix_connection")
    create_unix_server = _unsupported("create_unix_server")
    getaddrinfo = _unsupported("getaddrinfo")
    getnameinfo = _unsupported("getnameinfo")
    subprocess_exec = _unsupported("subprocess_exec")
    subprocess_shell = _unsupported("subprocess_shell")
    add_reader = _unsupported("add_reader")
    remove_reader = _unsupported("remove_reader")
    add_writer = _unsupported("add_writer")
    remove_writer = _unsupported("remove_writer")
    add_signal_handler = _unsupported("add_signal_handler")
    remove_signal_handler = _unsupported("remove_signal_handler")
    connect_read_pipe = _unsupported("connect_read_pipe")
    connect_write_pipe = _unsupported("connect_write_pipe")
    sock_connect = _unsupported("sock_connect")
    sock_recv = _unsupported("sock_recv")
    sock_sendall = _unsupported("sock_sendall")


class SelectorEventLoop(BaseEventLoop):
    """The loop there is when a program does not ask for another."""


SelectorEventLoop.__module__ = "asyncio.unix_events"
_name = "_UnixSelectorEventLoop"
SelectorEventLoop.__name__ = SelectorEventLoop.__qualname__ = _name
EventLoop = SelectorEventLoop
del _name


def _log_error(text, exc):
    """Where the module logging is in use, its rules say what is shown and how; otherwise it goes to stderr."""
    logging = sys.modules.get("logging")
    if logging is not None:
        logging.getLogger("asyncio").error(text, exc_info=exc or False)
        return
    if sys.stderr is None:
        return
    if exc is not None:
        text += "\n" + "".join(traceback.format_exception(exc)).rstrip("\n")
    sys.stderr.write(text + "\n")
