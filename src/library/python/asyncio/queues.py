"""
Queues between tasks. Whoever cannot go on leaves a future in a line and sleeps until it is woken; the one
who makes a place or brings an item wakes the first of the line who still waits.
"""

from collections import deque
from heapq import heappop, heappush
from types import GenericAlias

from .locks import Event, _OneLoop

__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "QueueShutDown")


class QueueShutDown(Exception):
    """The queue takes nothing any more, or has been emptied after its shutdown."""


class QueueFull(Exception):
    """put_nowait() has found no place."""


class QueueEmpty(Exception):
    """get_nowait() has found no item."""


def _wake_one(line):
    while line:
        sleeper = line.popleft()
        if not sleeper.done():
            sleeper.set_result(None)
            return True
    return False


class Queue(_OneLoop):
    """First in, first out. Subclasses say by _init, _put and _get how items are kept."""

    def __init__(self, maxsize=0):
        self._limit = maxsize
        self._is_shut = False
        # Who waits for a place and who waits for an item.
        self._senders, self._receivers = deque(), deque()
        self._open_items = 0
        self._all_done = Event()
        self._all_done.set()
        self._init(maxsize)

    __class_getitem__ = classmethod(GenericAlias)

    # How items are kept.

    def _init(self, maxsize):
        self._queue = deque()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    # What the queue says of itself.

    @property
    def maxsize(self):
        """How many items there may be; no limit if it is not above 0."""
        return self._limit

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return 0 < self._limit <= self.qsize()

    def _format(self):
        items = getattr(self, "_queue", None)
        parts = [
            (True, f"maxsize={self._limit!r}"),
            (items, f"_queue={list(items or ())!r}"),
            (self._receivers, f"_getters[{len(self._receivers)}]"),
            (self._senders, f"_putters[{len(self._senders)}]"),
            (self._open_items, f"tasks={self._open_items}"),
            (self._is_shut, "shutdown"),
        ]
        return " ".join(text for is_shown, text in parts if is_shown)

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    # Putting and getting.

    async def put(self, item):
        """Puts an item, when there is a place for it."""
        while self.full():
            sleeper = self._queue_up(self._senders)
            try:
                await sleeper
            except:
                self._step_out(sleeper, self._senders, self.full)
                raise
        return self.put_nowait(item)

    async def get(self):
        """Takes an item, when there is one."""
        while self.empty():
            sleeper = self._queue_up(self._receivers)
            try:
                await sleeper
            except:
                self._step_out(sleeper, self._receivers, self.empty)
                raise
        return self.get_nowait()

    def _queue_up(self, line):
        if self._is_shut:
            raise QueueShutDown
        line.append(self._get_loop().create_future())
        return line[-1]

    def _step_out(self, sleeper, line, is_in_vain):
        sleeper.cancel()
        if sleeper in line:
            line.remove(sleeper)
        # It was woken and then cancelled: the next in the line gets what it was woken for.
        if not is_in_vain() and not sleeper.cancelled():
            _wake_one(line)

    def put_nowait(self, item):
        """Puts an item, or raises QueueFull."""
        if self._is_shut:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        self._all_done.clear()
        self._open_items += 1
        _wake_one(self._receivers)

    def get_nowait(self):
        """Takes an item, or raises QueueEmpty."""
        if self.empty():
            raise QueueShutDown if self._is_shut else QueueEmpty
        taken = self._get()
        _wake_one(self._senders)
        return taken

    # Items that have been put and not yet been reported done.

    def task_done(self):
        """Reports that an item taken from the queue has been dealt with."""
        if self._open_items < 1:
            raise ValueError("task_done() called too many times")
        self._settle(1)

    async def join(self):
        """Waits until every item that was put has been reported done."""
        if self._open_items:
            await self._all_done.wait()

    def _settle(self, count):
        self._open_items = max(0, self._open_items - count)
        if not self._open_items:
            self._all_done.set()

    def shutdown(self, immediate=False):
        """No more puts; gets go on until the queue is empty, or end at once."""
        self._is_shut = True
        if immediate:
            dropped = 0
            while not self.empty():
                self._get()
                dropped += 1
            self._settle(dropped)
        while _wake_one(self._receivers) or _wake_one(self._senders):
            pass


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()


class PriorityQueue(Queue):
    """The smallest first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heappush(self._queue, item)

    def _get(self):
        return heappop(self._queue)
