"""Locks and names of threads. A program has one thread: starting another is refused."""

import _clock

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
    "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError",
    "local", "stack_size", "settrace", "setprofile", "excepthook", "get_native_id",
]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError


def _stuck(what):
    return RuntimeError(f"deadlock: {what} would wait for ever, because a program has one thread")


def _wait(what, timeout):
    """Nobody will come: a wait with an end ends, one without cannot."""
    if timeout is None or timeout < 0:
        raise _stuck(what)
    _clock.sleep(timeout)
    return False


class _Lock:
    """Held once at a time."""

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if not self._held:
            self._held = True
            return True
        if not blocking:
            if timeout != -1:
                raise ValueError("can't specify a timeout for a non-blocking call")
            return False
        return _wait("acquire()", None if timeout == -1 else timeout)

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def __repr__(self):
        state = "locked" if self._held else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


_Lock.__module__ = "_thread"
_Lock.__name__ = _Lock.__qualname__ = "lock"
Lock = _Lock


class _RLock:
    """Held by its owner as often as it likes."""

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if self._count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def _is_owned(self):
        return self._count > 0

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        owner = get_ident() if self._count else 0
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"


_RLock.__module__ = "_thread"
_RLock.__name__ = _RLock.__qualname__ = "RLock"


def RLock(*args, **kwargs):
    return _RLock()


class Condition:
    """A lock, and waiting under it to be told that something has changed."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _check(self, action):
        owned = self._lock._is_owned() if hasattr(self._lock, "_is_owned") else self._lock.locked()
        if not owned:
            raise RuntimeError(f"cannot {action} on un-acquired lock")

    def wait(self, timeout=None):
        self._check("wait")
        return _wait("wait()", timeout)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result:
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        self._check("notify")

    def notify_all(self):
        self._check("notify")


class Semaphore:
    """Held so many times at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value > 0:
            self._value -= 1
            return True
        return _wait("acquire()", timeout) if blocking else False

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is not released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    """Something that happens once and is waited for."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return True if self._flag else _wait("wait()", timeout)

    def __repr__(self):
        status = "set" if self._flag else "unset"
        return f"<threading.Event at {id(self):#x}: {status}>"


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """Lets threads go on only when so many have come."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self.parties = parties
        self._action = action
        self.n_waiting = 0
        self.broken = False

    def wait(self, timeout=None):
        if self.parties > 1:
            raise _stuck("wait()")
        if self._action:
            self._action()
        return 0


class local:
    """Attributes that each thread has for itself."""


local.__module__ = "_thread"
local.__name__ = local.__qualname__ = "_local"
_count = 0


class Thread:
    """A thread; it cannot be started."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _count
        if group is not None:
            raise AssertionError("group argument must be None for now")
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        if name is None:
            _count += 1
            name = f"Thread-{_count}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._name = str(name)
        self.daemon = bool(daemon)
        self._started = False
        self.ident = None

    def run(self):
        """What the thread would do: a program may call it itself."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def start(self):
        raise NotImplementedError(
            f"{self._name}: starting a thread is not supported by Namesake: a program has one thread. "
            "Call run() to do its work here and now"
        )

    def join(self, timeout=None):
        if self is not _main:
            raise RuntimeError("cannot join thread before it is started")
        raise RuntimeError("cannot join current thread")

    def is_alive(self):
        return self._started

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    native_id = property(lambda self: self.ident)

    def getName(self):
        return self._name

    def setName(self, name):
        self._name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        status = "started" if self._started else "initial"
        if self.daemon:
            status += " daemon"
        if self.ident is not None:
            status += f" {self.ident}"
        return f"<{self.__class__.__name__}({self._name}, {status})>"


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._started = True
        self.ident = get_ident()


class Timer(Thread):
    """A call after a while; it cannot be started."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function

    def cancel(self):
        pass


def get_ident():
    return 139637976727552


get_native_id = get_ident
_main = _MainThread()


def current_thread():
    return _main


main_thread = currentThread = current_thread


def active_count():
    return 1


def enumerate():
    return [_main]


def stack_size(size=0):
    return 0


def settrace(func):
    raise NotImplementedError("threading.settrace() is not supported by Namesake: it traces by itself")


setprofile = settrace


def excepthook(args):
    pass
