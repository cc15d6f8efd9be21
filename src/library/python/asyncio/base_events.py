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


def _stop_its_loop(future):
    """Called when what a loop was run for is done. What ends the program has ended the loop already."""
    if future.cancelled() or not isinstance(future.exception(), (KeyboardInterrupt, SystemExit)):
        future.get_loop().stop()


class BaseEventLoop(events.AbstractEventLoop):
    """Calls what is ready, in order, and then what has a time."""

    slow_callback_duration = 0.1

    def __init__(self):
        # What is to be called in the next turn; a heap of (time, number, handle) of what is to be called later.
        self._due, self._later = collections.deque(), []
        self._timers = self._turns = 0
        self._is_on = self._is_to_stop = self._is_closed = self._is_debugging = False
        self._make_task = self._on_trouble = None
        self._generators = weakref.WeakSet()

    def __repr__(self):
        state = {"running": self.is_running(), "closed": self.is_closed(), "debug": self.get_debug()}
        return f"<{type(self).__name__} {' '.join(f'{name}={value}' for name, value in state.items())}>"

    # The clock.

    def time(self):
        """The time of the program's own clock, in seconds."""
        return _clock.slept() + self._turns * _TURN

    # What the loop is asked to call.

    def call_soon(self, callback, *args, context=None):
        """Calls in the next turn."""
        self._must_be_open()
        handle = events.Handle(callback, args, self, context)
        self._due.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_at(self, when, callback, *args, context=None):
        """Calls at a time of the loop's clock. Calls for the same time are made in the order of their asking."""
        if when is None:
            raise TypeError("when cannot be None")
        self._must_be_open()
        timer = events.TimerHandle(when, callback, args, self, context)
        self._timers += 1
        heapq.heappush(self._later, (when, self._timers, timer))
        return timer

    def call_later(self, delay, callback, *args, context=None):
        """Calls after so many seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def _timer_handle_cancelled(self, handle):
        """A cancelled call stays in the heap until its turn comes; nothing is to be done."""

    # Futures and tasks of this loop.

    def create_future(self):
        """A future of this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        """Lets the loop run a coroutine."""
        self._must_be_open()
        factory = self._make_task
        if factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context, **kwargs)
        task = factory(self, coro, **(kwargs if context is None else kwargs | {"context": context}))
        if name is not None:
            task.set_name(name)
        return task

    def get_task_factory(self):
        """What makes tasks, or None."""
        return self._make_task

    def set_task_factory(self, factory):
        """Says what makes tasks; None for Task."""
        if not (factory is None or callable(factory)):
            raise TypeError("task factory must be a callable or None")
        self._make_task = factory

    # Running.

    def is_running(self):
        """Whether it is calling."""
        return self._is_on

    def is_closed(self):
        """Whether it will never call again."""
        return self._is_closed

    def get_debug(self):
        """Whether it is to tell more."""
        return self._is_debugging

    def set_debug(self, enabled):
        """Says whether it is to tell more."""
        self._is_debugging = enabled

    def _must_be_open(self):
        if self._is_closed:
            raise RuntimeError("Event loop is closed")

    def _must_be_idle(self):
        self._must_be_open()
        if self._is_on:
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_until_complete(self, future):
        """Runs until an awaitable is done; the answer is its result."""
        self._must_be_idle()
        is_ours = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_ours:
            # Nobody else can be waiting for it, so that nobody is to be told when it is never done.
            future._log_destroy_pending = False
        future.add_done_callback(_stop_its_loop)
        try:
            self.run_forever()
        except:
            if is_ours and future.done() and not future.cancelled():
                # What it raised is what comes out of here: it has not gone unseen.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_its_loop)
        if future.done():
            return future.result()
        raise RuntimeError("Event loop stopped before Future completed.")

    def run_forever(self):
        """Runs until it is stopped."""
        self._must_be_idle()
        hooks_before = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(self._generators.add, self._finish_generator)
        self._is_on = True
        events._set_running_loop(self)
        try:
            self._run_once()
            while not self._is_to_stop:
                self._run_once()
        finally:
            self._is_on = self._is_to_stop = False
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks_before)

    def _run_once(self):
        """One turn: puts the clock forward if nothing else is to be done, then calls what is due by now."""
        later, due = self._later, self._due
        self._turns += 1
        while later and later[0][2].cancelled():
            heapq.heappop(later)
        if not (due or self._is_to_stop):
            self._wait_for_next()
        if later:
            horizon = self.time() + _RESOLUTION
            while later and later[0][0] < horizon:
                due.append(heapq.heappop(later)[2])
        # What these calls ask for is for the next turn.
        for _ in range(len(due)):
            handle = due.popleft()
            if not handle.cancelled():
                handle._run()
        handle = None

    def _wait_for_next(self):
        if not self._later:
            raise RuntimeError(
                "deadlock: all tasks wait for each other, and nothing outside the program could wake one"
            )
        still = self._later[0][0] - self.time()
        if still > 0:
            _clock.sleep(still)

    def stop(self):
        """The turn that goes on is the last one."""
        self._is_to_stop = True

    def close(self):
        """It will never call again; what was still to be called is forgotten."""
        if self._is_on:
            raise RuntimeError("Cannot close a running event loop")
        if not self._is_closed:
            self._is_closed = True
            self._due.clear()
            self._later.clear()

    # What goes wrong in what is called.

    def get_exception_handler(self):
        """What is told, or None."""
        return self._on_trouble

    def set_exception_handler(self, handler):
        """Says what is told; None for default_exception_handler."""
        if not (handler is None or callable(handler)):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._on_trouble = handler

    def call_exception_handler(self, context):
        """Tells what has gone wrong: a dictionary with a message, and what else is known."""
        if self._on_trouble is None:
            self.default_exception_handler(context)
            return
        try:
            self._on_trouble(self, context)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            worse = {"message": "Unhandled error in exception handler", "exception": error}
            self.default_exception_handler(worse | {"context": context})

    def default_exception_handler(self, context):
        """Shows all that is known: each key on a line, then the traceback."""
        details = sorted(context.keys() - {"message", "exception"})
        head = context.get("message") or "Unhandled exception in event loop"
        shown = "\n".join([head, *(f"{key}: {context[key]!r}" for key in details)])
        _log_error(shown, context.get("exception"))

    # Asynchronous generators that have begun and not ended are closed by the loop.

    def _finish_generator(self, generator):
        self._generators.discard(generator)
        if not self._is_closed:
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        """Closes all of them; what they raise meanwhile is reported."""
        left = list(self._generators)
        self._generators.clear()
        if not left:
            return
        endings = await tasks.gather(*[generator.aclose() for generator in left], return_exceptions=True)
        for generator, ending in zip(left, endings):
            if isinstance(ending, Exception):
                text = f"an error occurred during closing of asynchronous generator {generator!r}"
                report = {"message": text, "exception": ending, "asyncgen": generator}
                self.call_exception_handler(report)

    async def shutdown_default_executor(self, timeout=None):
        """Waits for the threads; there are none."""

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
