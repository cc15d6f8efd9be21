"""Tasks that belong together: all are waited for, and one that fails ends the others."""

from . import events, tasks
from .exceptions import CancelledError

__all__ = ("TaskGroup",)

_FATAL = (SystemExit, KeyboardInterrupt)


class TaskGroup:
    """A context that is left when all tasks made in it are done."""

    def __init__(self):
        self._loop = None
        self._owner = None
        self._entered = self._leaving = self._ending = False
        # Whether this group has asked its owner to be cancelled, because a task failed.
        self._interrupted_owner = False
        self._members = set()
        self._failures = []
        self._fatal = None
        self._emptied = None

    def __repr__(self):
        words = ["TaskGroup"]
        if self._members:
            words.append(f"tasks={len(self._members)}")
        if self._failures:
            words.append(f"errors={len(self._failures)}")
        if self._ending:
            words.append("cancelling")
        elif self._entered:
            words.append("entered")
        return f"<{' '.join(words)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = self._loop or events.get_running_loop()
        self._owner = tasks.current_task(self._loop)
        if self._owner is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, kind, error, traceback):
        self._leaving = True
        del traceback
        cancellation = error if isinstance(error, CancelledError) else None
        if isinstance(error, _FATAL) and self._fatal is None:
            self._fatal = error
        if error is not None and not self._ending:
            self._end_members()
        try:
            # A task that comes in the meantime is waited for as well.
            while self._members:
                self._emptied = self._loop.create_future()
                try:
                    await self._emptied
                except CancelledError as arrived:
                    if not self._ending:
                        cancellation = arrived
                        self._end_members()
                self._emptied = None
            if self._fatal is not None:
                raise self._fatal
            if self._interrupted_owner and self._owner.uncancel() == 0:
                cancellation = None
            if cancellation is not None and not self._failures:
                raise cancellation
            if error is not None and not isinstance(error, CancelledError):
                self._failures.append(error)
            if self._failures:
                self._keep_outer_cancellation()
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._failures) from None
        finally:
            # Nothing here may keep the exceptions, which know this frame, alive.
            self._owner = self._failures = self._fatal = None
            del error, cancellation

    def _keep_outer_cancellation(self):
        """The owner was asked to stop by somebody else too: it is to hear of it at its next wait."""
        if self._owner.cancelling():
            self._owner.uncancel()
            self._owner.cancel()

    def create_task(self, coro, *, name=None, context=None):
        refusal = None
        if not self._entered:
            refusal = "has not been entered"
        elif self._leaving and not self._members:
            refusal = "is finished"
        elif self._ending:
            refusal = "is shutting down"
        if refusal is not None:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {refusal}")
        options = {} if context is None else {"context": context}
        task = self._loop.create_task(coro, name=name, **options)
        if task.done():
            self._member_done(task)
        else:
            self._members.add(task)
            task.add_done_callback(self._member_done)
        return task

    def _end_members(self):
        self._ending = True
        for task in self._members:
            if not task.done():
                task.cancel()

    def _member_done(self, task):
        self._members.discard(task)
        if not self._members and self._emptied is not None and not self._emptied.done():
            self._emptied.set_result(True)
        failure = None if task.cancelled() else task.exception()
        if failure is None:
            return
        self._failures.append(failure)
        if isinstance(failure, _FATAL) and self._fatal is None:
            self._fatal = failure
        if self._owner.done():
            text = f"Task {task!r} has errored out but its parent task {self._owner} is already completed"
            self._loop.call_exception_handler({"message": text, "exception": failure, "task": task})
        elif not self._ending and not self._interrupted_owner:
            self._end_members()
            self._interrupted_owner = True
            self._owner.cancel()
