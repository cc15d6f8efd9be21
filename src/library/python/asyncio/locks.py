"""
What tasks wait at for each other: Lock, Event, Condition, Semaphore, Barrier. Each has a line: the futures of
those who wait, in the order of their coming. Whoever waits stands in the line until it runs again, also
while its future is done already: so the others see that somebody is about to go on.
"""

from collections import deque

from _asyncio import get_running_loop

from .exceptions import BrokenBarrierError, CancelledError

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


class _OneLoop:
    """What belongs to the first loop on which somebody has to wait for it."""

    _loop = None

    def _get_loop(self):
        running = get_running_loop()
        if self._loop is None:
            self._loop = running
        elif self._loop is not running:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return running

    def _stand_in_line(self):
        place = self._get_loop().create_future()
        self._line.append(place)
        return place


_OneLoop.__module__ = "asyncio.mixins"
_OneLoop.__qualname__ = _OneLoop.__name__ = "_LoopBoundMixin"


class _Held:
    """`async with` for what is acquired and released."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, error, traceback):
        self.release()


def _wake(line, answer, most):
    """Wakes so many of those who sleep in a line; how many it were."""
    woken = 0
    for place in line:
        if woken >= most:
            break
        if not place.done():
            place.set_result(answer)
            woken += 1
    return woken


def _described(waited_at, state):
    line = getattr(waited_at, "_line", None)
    if line:
        state += f", waiters:{len(line)}"
    return f"<{object.__repr__(waited_at)[1:-1]} [{state}]>"


def _in_word(is_locked):
    return "locked" if is_locked else "unlocked"


class Event(_OneLoop):
    """Something that happens once and is waited for."""

    def __init__(self):
        self._has_happened = False
        self._line = deque()

    def __repr__(self):
        return _described(self, "set" if self._has_happened else "unset")

    async def wait(self):
        """Waits until it has happened."""
        if not self._has_happened:
            place = self._stand_in_line()
            try:
                await place
            finally:
                self._line.remove(place)
        return True

    def set(self):
        """It has happened: all who wait go on."""
        if not self._has_happened:
            self._has_happened = True
            _wake(self._line, True, len(self._line))

    def clear(self):
        """It has not happened, as far as those are concerned who come from now on."""
        self._has_happened = False

    def is_set(self):
        """Whether it has happened."""
        return self._has_happened


class Lock(_Held, _OneLoop):
    """Held by one task at a time; those who wait get it in the order of their asking."""

    def __init__(self):
        self._is_held = False
        self._line = deque()

    def __repr__(self):
        return _described(self, _in_word(self._is_held))

    def locked(self):
        """Whether a task holds it."""
        return self._is_held

    async def acquire(self):
        """Waits until the lock is free and takes it."""
        # Nobody overtakes those who wait, also not in the moment between its release and their running.
        if self._is_held or not all(place.cancelled() for place in self._line):
            place = self._stand_in_line()
            try:
                await place
            except BaseException as error:
                self._line.remove(place)
                if isinstance(error, CancelledError) and not self._is_held:
                    # It may have been woken already: then the next one gets the lock.
                    self._wake_first()
                raise
            self._line.remove(place)
        self._is_held = True
        return True

    def release(self):
        """Gives the lock to the one who has waited longest."""
        if not self._is_held:
            raise RuntimeError("Lock is not acquired.")
        self._is_held = False
        self._wake_first()

    def _wake_first(self):
        if self._line and not self._line[0].done():
            self._line[0].set_result(True)


class Condition(_Held, _OneLoop):
    """A lock, and waiting under it to be told that something has changed."""

    def __init__(self, lock=None):
        self._under = Lock() if lock is None else lock
        for name in ("locked", "acquire", "release"):
            setattr(self, name, getattr(self._under, name))
        self._line = deque()

    def __repr__(self):
        return _described(self, _in_word(self.locked()))

    async def wait_for(self, predicate):
        """Waits until the predicate is true, and answers what it says."""
        while not (answer := predicate()):
            await self.wait()
        return answer

    async def wait(self):
        """Lets go of the lock, waits to be told, and takes the lock again."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self._get_loop()
        self.release()
        try:
            place = self._stand_in_line()
            try:
                await place
            finally:
                self._line.remove(place)
                await self._take_back()
        except BaseException:
            # What this task was told is passed on to another one.
            _wake(self._line, False, 1)
            raise
        return True

    async def _take_back(self):
        """The lock is taken whatever happens; a cancellation meanwhile counts after that."""
        cancelled = None
        try:
            while True:
                try:
                    await self.acquire()
                except CancelledError as error:
                    cancelled = error
                else:
                    break
            if cancelled is not None:
                raise cancelled
        finally:
            cancelled = None

    def notify(self, n=1):
        """Tells so many of those who wait."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        _wake(self._line, False, n)

    def notify_all(self):
        """Tells all who wait."""
        self.notify(len(self._line))


class Semaphore(_Held, _OneLoop):
    """Held by so many tasks at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._free = value
        self._line = deque()

    def __repr__(self):
        return _described(self, "locked" if self.locked() else f"unlocked, value:{self._free}")

    def locked(self):
        """Whether the next one who comes has to wait."""
        return self._free == 0 or not all(place.cancelled() for place in self._line)

    def release(self):
        """Gives one back."""
        self._free += 1
        self._hand_out()

    def _hand_out(self, most=1):
        # What is handed out is gone at once, though its new owner does not run yet.
        self._free -= _wake(self._line, True, most)

    async def acquire(self):
        """Takes one, when there is one."""
        if not self.locked():
            self._free -= 1
            return True
        place = self._stand_in_line()
        try:
            await place
        except CancelledError:
            if place.done() and not place.cancelled():
                # It was handed out to this task, which does not want it any more.
                self._free += 1
            raise
        finally:
            self._line.remove(place)
            self._hand_out(self._free)
        return True


class BoundedSemaphore(Semaphore):
    """A semaphore that is not released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._most = value

    def release(self):
        if self._free >= self._most:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


# A barrier fills, is left by those who came, and fills again. The words are those of its repr.
_FILLING, _LEAVING, _EMPTYING, _BROKEN = "filling", "draining", "resetting", "broken"


class Barrier(_OneLoop):
    """Lets tasks go on only when so many have come."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._needed = parties
        self._inside = 0
        self._phase = _FILLING
        self._changes = Condition()

    def __repr__(self):
        counts = "" if self.broken else f", waiters:{self.n_waiting}/{self._needed}"
        return _described(self, self._phase + counts)

    @property
    def parties(self):
        """How many have to come."""
        return self._needed

    @property
    def n_waiting(self):
        """How many have come and wait."""
        return self._inside if self._phase == _FILLING else 0

    @property
    def broken(self):
        """Whether it has been aborted."""
        return self._phase == _BROKEN

    async def wait(self):
        """Waits until all have come; the answer is how many came before this one."""
        async with self._changes:
            # Those of the round before have to be gone.
            await self._changes.wait_for(lambda: self._phase in (_FILLING, _BROKEN))
            if self.broken:
                raise BrokenBarrierError("Barrier aborted")
            before = self._inside
            self._inside += 1
            try:
                if self._inside == self._needed:
                    self._enter(_LEAVING)
                else:
                    await self._changes.wait_for(lambda: self._phase != _FILLING)
                    if self._phase != _LEAVING:
                        raise BrokenBarrierError("Abort or reset of barrier")
            finally:
                self._inside -= 1
                if self._inside == 0:
                    self._enter(_BROKEN if self.broken else _FILLING)
            return before

    def _enter(self, phase):
        self._phase = phase
        self._changes.notify_all()

    async def reset(self):
        """Sends those who wait away, and begins anew."""
        async with self._changes:
            self._enter(_EMPTYING if self._inside else _FILLING)

    async def abort(self):
        """Sends those who wait away, and all who come."""
        async with self._changes:
            self._enter(_BROKEN)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, kind, error, traceback):
        pass
