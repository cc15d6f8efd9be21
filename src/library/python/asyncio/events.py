"""What a loop has been asked to call, and which loop is the current one."""

from _asyncio import _format_callback_source, _get_running_loop, _set_running_loop, get_event_loop, get_running_loop
from _contextvars import copy_context

__all__ = (
    "AbstractEventLoopPolicy",
    "AbstractEventLoop",
    "AbstractServer",
    "Handle",
    "TimerHandle",
    "get_event_loop_policy",
    "set_event_loop_policy",
    "get_event_loop",
    "set_event_loop",
    "new_event_loop",
    "get_child_watcher",
    "set_child_watcher",
    "_set_running_loop",
    "get_running_loop",
    "_get_running_loop",
    "DefaultEventLoopPolicy",
)


class AbstractEventLoop:
    """What all loops can do."""


class AbstractServer:
    """What listens for connections."""


class AbstractEventLoopPolicy:
    """What says which loop is the current one."""


class Handle:
    """A call that a loop has been asked for."""

    __slots__ = ("_call", "_is_off", "_loop", "_vars", "__weakref__")

    def __init__(self, callback, args, loop, context=None):
        self._call, self._is_off, self._loop = (callback, args), False, loop
        self._vars = copy_context() if context is None else context

    def __repr__(self):
        return "<" + " ".join(self._words()) + ">"

    def _words(self):
        state = ["cancelled"] if self._is_off else []
        call = [_format_callback_source(*self._call)] if self._call[0] is not None else []
        return [type(self).__name__, *state, *call]

    def cancel(self):
        """Takes the request back, and lets go of what was to be called."""
        if not self._is_off:
            self._is_off, self._call = True, (None, None)

    def cancelled(self):
        """Whether the request has been taken back."""
        return self._is_off

    def get_context(self):
        """The context in which the call is made."""
        return self._vars

    def _run(self):
        callback, args = self._call
        try:
            self._vars.run(callback, *args)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            report = {"message": f"Exception in callback {_format_callback_source(callback, args)}"}
            self._loop.call_exception_handler(report | {"exception": error, "handle": self})
        # A traceback that lives on may know this frame, and must not keep the callback.
        self = callback = args = None


def _between_timers(holds):
    def compare(self, other):
        return holds(self, other) if isinstance(other, TimerHandle) else NotImplemented

    return compare


class TimerHandle(Handle):
    """A call that a loop has been asked for at a time. They are ordered by their times."""

    __slots__ = ("_when",)

    def __init__(self, when, callback, args, loop, context=None):
        self._when = when
        Handle.__init__(self, callback, args, loop, context)

    def _words(self):
        words = super()._words()
        words.insert(1 + self._is_off, f"when={self._when}")
        return words

    def when(self):
        """The time on the loop's clock."""
        return self._when

    def _same(self, other):
        return (self._when, self._call, self._is_off) == (other._when, other._call, other._is_off)

    __eq__ = _between_timers(_same)
    __lt__ = _between_timers(lambda self, other: self._when < other._when)
    __gt__ = _between_timers(lambda self, other: self._when > other._when)
    __le__ = _between_timers(lambda self, other: self._when < other._when or self._same(other))
    __ge__ = _between_timers(lambda self, other: self._when > other._when or self._same(other))

    def __hash__(self):
        return hash(self._when)

    def cancel(self):
        if not self._is_off:
            self._loop._timer_handle_cancelled(self)
            Handle.cancel(self)


def _must_be(what, wanted, given):
    if given is not None and not isinstance(given, wanted):
        kind = type(given).__name__
        raise TypeError(f"{what} must be an instance of {wanted.__name__} or None, not {kind!r}")


class _OneThread(AbstractEventLoopPolicy):
    """There is one thread, so there is one current loop; it is made when it is first asked for."""

    def __init__(self):
        self._current = None
        self._has_been_told = False

    def new_event_loop(self):
        from .base_events import SelectorEventLoop

        return SelectorEventLoop()

    def set_event_loop(self, loop):
        _must_be("loop", AbstractEventLoop, loop)
        self._current, self._has_been_told = loop, True

    def get_event_loop(self):
        if self._current is None:
            if self._has_been_told:
                raise RuntimeError("There is no current event loop in thread 'MainThread'.")
            from warnings import warn

            warn("There is no current event loop", DeprecationWarning, stacklevel=2)
            self.set_event_loop(self.new_event_loop())
        return self._current


class DefaultEventLoopPolicy(_OneThread):
    """The policy there is when a program sets none."""


# The policy in use.
_in_use = DefaultEventLoopPolicy()


def set_event_loop_policy(policy):
    """Says who says which loop is the current one; None for the usual policy."""
    global _in_use
    _must_be("policy", AbstractEventLoopPolicy, policy)
    _in_use = policy if policy is not None else DefaultEventLoopPolicy()


def get_event_loop_policy():
    """Who says which loop is the current one."""
    return _in_use


def new_event_loop():
    """A new loop, made by the policy."""
    return _in_use.new_event_loop()


def set_event_loop(loop):
    """Makes a loop the current one."""
    _in_use.set_event_loop(loop)


def _no_processes(*args):
    raise NotImplementedError("asyncio: processes are not supported by Namesake: a program has no authority outside")


get_child_watcher = set_child_watcher = _no_processes
