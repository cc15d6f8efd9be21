"""
Contexts that are left when a time has come. The loop is asked for an alarm; when it rings, the task inside
is cancelled, and what comes out of the context because of that is turned into a TimeoutError.
"""

from .events import get_running_loop
from .exceptions import CancelledError
from .tasks import current_task

__all__ = ("Timeout", "timeout", "timeout_at")

# The life of a context, in the words that its repr and its messages use.
_NEW, _INSIDE, _RINGING, _TIMED_OUT, _LEFT = "created", "active", "expiring", "expired", "finished"


def timeout(delay):
    """A context that is left after so many seconds; never for None."""
    now = get_running_loop().time()
    return Timeout(None if delay is None else now + delay)


def timeout_at(when):
    """A context that is left at a time of the loop's clock; never for None."""
    return Timeout(when)


class Timeout:
    """Limits how long its body may take."""

    def __init__(self, when):
        self._deadline = when
        self._phase = _NEW
        self._owner = self._alarm = None
        self._cancels_before = 0

    def __repr__(self):
        shown = f"<Timeout [{self._phase}]"
        if self._phase == _INSIDE:
            shown += " when="
            shown += "None" if self._deadline is None else f"{round(self._deadline, 3)}"
        return shown + ">"

    def expired(self):
        """Whether the alarm has rung."""
        return self._phase == _RINGING or self._phase == _TIMED_OUT

    def when(self):
        """The time at which the context is left, or None."""
        return self._deadline

    def reschedule(self, when):
        """Moves the deadline; None takes it away."""
        if self._phase == _NEW:
            raise RuntimeError("Timeout has not been entered")
        if self._phase != _INSIDE:
            raise RuntimeError(f"Cannot change state of {self._phase} Timeout")
        self._deadline = when
        self._silence()
        if when is not None:
            loop = get_running_loop()
            # A time that is over already still gives the body until its next await.
            overdue = loop.time() >= when
            self._alarm = loop.call_soon(self._ring) if overdue else loop.call_at(when, self._ring)

    def _silence(self):
        alarm, self._alarm = self._alarm, None
        if alarm is not None:
            alarm.cancel()

    def _ring(self):
        self._alarm = None
        self._phase = _RINGING
        self._owner.cancel()

    async def __aenter__(self):
        if self._phase != _NEW:
            raise RuntimeError("Timeout has already been entered")
        owner = current_task()
        if owner is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._owner, self._cancels_before = owner, owner.cancelling()
        self._phase = _INSIDE
        self.reschedule(self._deadline)
        return self

    async def __aexit__(self, kind, error, traceback):
        self._silence()
        if self._phase == _INSIDE:
            self._phase = _LEFT
        elif self._phase == _RINGING:
            self._phase = _TIMED_OUT
            # Where somebody else has cancelled the task too, that is stronger than the time.
            others_cancelled = self._owner.uncancel() > self._cancels_before
            if error is None or others_cancelled:
                return
            if isinstance(error, CancelledError):
                raise TimeoutError from error
            _name_the_timeout(error)
            if isinstance(error, ExceptionGroup):
                for member in error.exceptions:
                    _name_the_timeout(member)


def _name_the_timeout(error):
    """An error that came while the body was being cancelled is shown to have come from a timeout."""
    while (earlier := error.__context__) is not None:
        if isinstance(earlier, CancelledError):
            between = TimeoutError()
            between.__cause__ = between.__context__ = earlier
            error.__context__ = between
            return
        error = earlier
