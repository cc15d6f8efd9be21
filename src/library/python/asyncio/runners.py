"""Running a coroutine from code that is none: a loop is made for it, and taken down after it."""

from _contextvars import copy_context

from . import events
from .coroutines import iscoroutine
from .tasks import all_tasks, gather

__all__ = ("Runner", "run")

# How long a loop waits at its end for the threads it has started, in seconds.
_PATIENCE = 300


def run(main, *, debug=None, loop_factory=None):
    """Runs a coroutine on a loop made for it; the answer is its result."""
    _refuse_inside_a_loop("asyncio.run()")
    with Runner(debug=debug, loop_factory=loop_factory) as once:
        return once.run(main)


class Runner:
    """A context with a loop of its own, in which coroutines can be run one after another."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._make_loop = loop_factory
        self._wants_debug = debug
        # The loop is made when it is first needed.
        self._own_loop = self._vars = None
        self._is_over = self._is_current = False

    def run(self, coro, *, context=None):
        """Runs a coroutine; the answer is its result."""
        if not iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        _refuse_inside_a_loop("Runner.run()")
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro, context=self._vars if context is None else context))

    def get_loop(self):
        """The loop of this context."""
        if self._is_over:
            raise RuntimeError("Runner is closed")
        if self._own_loop is None:
            self._begin()
        return self._own_loop

    def _begin(self):
        if self._make_loop is not None:
            loop = self._make_loop()
        else:
            loop = events.new_event_loop()
            events.set_event_loop(loop)
            self._is_current = True
        if self._wants_debug is not None:
            loop.set_debug(self._wants_debug)
        self._vars = copy_context()
        self._own_loop = loop

    def __enter__(self):
        self.get_loop()
        return self

    def close(self):
        """Ends what still runs on the loop, and the loop."""
        loop = self._own_loop
        if loop is None:
            return
        try:
            _end_tasks(loop)
            for closing in (loop.shutdown_asyncgens, lambda: loop.shutdown_default_executor(_PATIENCE)):
                loop.run_until_complete(closing())
        finally:
            if self._is_current:
                events.set_event_loop(None)
            loop.close()
            self._own_loop, self._is_over = None, True

    def __exit__(self, kind, error, traceback):
        self.close()


def _refuse_inside_a_loop(call):
    if events._get_running_loop() is not None:
        raise RuntimeError(f"{call} cannot be called from a running event loop")


def _end_tasks(loop):
    """Cancels all tasks and waits for their ends; what they raise meanwhile is reported."""
    left = all_tasks(loop)
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(gather(*left, return_exceptions=True))
    for task in left:
        failure = None if task.cancelled() else task.exception()
        if failure is not None:
            report = {"message": "unhandled exception during asyncio.run() shutdown", "exception": failure}
            loop.call_exception_handler(report | {"task": task})
