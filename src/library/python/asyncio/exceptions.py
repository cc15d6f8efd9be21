"""The exceptions of asyncio."""

__all__ = (
    "BrokenBarrierError",
    "CancelledError",
    "InvalidStateError",
    "TimeoutError",
    "IncompleteReadError",
    "LimitOverrunError",
    "SendfileNotAvailableError",
)

TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """Asked of a future whose state does not allow it."""


class CancelledError(BaseException):
    """What a task is told when it is cancelled; no Exception, so that programs do not swallow it."""


class BrokenBarrierError(RuntimeError):
    """The barrier was aborted or reset under those who wait at it."""


class LimitOverrunError(Exception):
    """No separator within a stream's limit."""

    def __init__(self, message, consumed):
        Exception.__init__(self, message)
        self.consumed = consumed

    def __reduce__(self):
        (message,) = self.args
        return self.__class__, (message, self.consumed)


class IncompleteReadError(EOFError):
    """A stream that ended too early: what came of it, and how much was asked for."""

    def __init__(self, partial, expected):
        self.partial, self.expected = partial, expected
        of = "undefined" if expected is None else expected
        EOFError.__init__(self, f"{len(partial)} bytes read on a total of {of} expected bytes")

    def __reduce__(self):
        return self.__class__, (self.partial, self.expected)


class SendfileNotAvailableError(RuntimeError):
    """The system cannot send files by itself."""
