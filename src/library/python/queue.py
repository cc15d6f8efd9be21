"""Queues. There is one thread: what would wait for another one for ever is told of instead."""

from collections import deque
from heapq import heappop, heappush
from time import monotonic as time
from types import GenericAlias

from _clock import sleep

__all__ = ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class ShutDown(Exception):
    """The queue takes nothing any more, or has been emptied after its shutdown."""


class Full(Exception):
    """There is no place for an item, and none has come in time."""


class Empty(Exception):
    """There is no item, and none has come in time."""


def _wait_in_vain(call, timeout=None, in_the_end=None):
    """Nobody will ever change the queue: a wait with an end ends, one without cannot."""
    if timeout is None:
        raise RuntimeError(f"deadlock: {call} would wait for ever, because a program has one thread")
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    sleep(timeout)
    raise in_the_end


class _Taking:
    """What all queues can do in the same way."""

    __class_getitem__ = classmethod(GenericAlias)

    def empty(self):
        """Whether there is no item."""
        return self.qsize() == 0

    def get_nowait(self):
        """Takes an item, or raises Empty."""
        return self.get(False)

    def _missing(self, block, timeout):
        if block:
            _wait_in_vain("get()", timeout, Empty)
        raise Empty


class SimpleQueue(_Taking):
    """First in, first out, without a limit."""

    def __init__(self):
        self._items = deque()

    def qsize(self):
        """How many items there are."""
        return len(self._items)

    def put(self, item, block=True, timeout=None):
        """Puts an item; there is always a place."""
        self._items.append(item)

    def put_nowait(self, item):
        """Puts an item."""
        self.put(item)

    def get(self, block=True, timeout=None):
        """Takes an item, or raises Empty."""
        if not self._items:
            self._missing(block, timeout)
        return self._items.popleft()


# In CPython these two are written in C.
Empty.__module__ = SimpleQueue.__module__ = "_queue"


class Queue(_Taking):
    """First in, first out. Subclasses say by _init, _put, _get and _qsize how items are kept."""

    def __init__(self, maxsize=0):
        self.maxsize, self.unfinished_tasks, self.is_shutdown = maxsize, 0, False
        self._init(maxsize)

    # How items are kept.

    def _init(self, maxsize):
        self.queue = deque()

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def _qsize(self):
        return len(self.queue)

    # Putting and taking.

    def qsize(self):
        """How many items there are."""
        return self._qsize()

    def full(self):
        """Whether there is no place; without a limit there always is one."""
        return 0 < self.maxsize <= self._qsize()

    def get(self, block=True, timeout=None):
        """Takes an item, or raises Empty."""
        if self._qsize() == 0:
            if self.is_shutdown:
                raise ShutDown
            self._missing(block, timeout)
        return self._get()

    def put(self, item, block=True, timeout=None):
        """Puts an item, or raises Full."""
        if self.is_shutdown:
            raise ShutDown
        if self.full():
            if block:
                _wait_in_vain("put()", timeout, Full)
            raise Full
        self.unfinished_tasks += 1
        self._put(item)

    def put_nowait(self, item):
        """Puts an item, or raises Full."""
        return self.put(item, False)

    # Items that have been put and not yet been reported done.

    def task_done(self):
        """Reports that an item taken from the queue has been dealt with."""
        if self.unfinished_tasks < 1:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        """Every item that was put has been reported done, or else it never will be."""
        if self.unfinished_tasks:
            _wait_in_vain("join()")

    def shutdown(self, immediate=False):
        """No more puts; gets go on until the queue is empty, or end at once."""
        self.is_shutdown = True
        while immediate and self._qsize():
            self._get()
            self.unfinished_tasks = max(0, self.unfinished_tasks - 1)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    """The smallest first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)
