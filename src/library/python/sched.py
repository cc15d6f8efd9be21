"""Calls at certain times."""

import heapq
import itertools
import time
from collections import namedtuple
from time import monotonic as _time

__all__ = ["scheduler"]

_Entry = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
_sentinel = object()


class Event(_Entry):
    """A call to come."""

    __slots__ = []


class scheduler:
    """Makes calls when their time has come; it waits by what it is told to wait with."""

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._numbers = itertools.count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        event = Event(time, priority, next(self._numbers), action, argument, {} if kwargs is _sentinel else kwargs)
        heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        self._queue.remove(event)
        heapq.heapify(self._queue)

    def empty(self):
        return not self._queue

    def run(self, blocking=True):
        queue = self._queue
        while queue:
            event = queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                heapq.heappop(queue)
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        return sorted(self._queue)
