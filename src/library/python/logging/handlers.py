"""More handlers: files that take turns, and what keeps records."""

import logging
import os

DEFAULT_TCP_LOGGING_PORT = 9020


class RotatingFileHandler(logging.FileHandler):
    """Starts a new file when the old one would get too large."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        super().__init__(filename, "a" if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def emit(self, record):
        if self.shouldRollover(record):
            self.doRollover()
        super().emit(record)

    def shouldRollover(self, record):
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        self.stream.flush()
        size = os.path.getsize(self.baseFilename)
        return size > 0 and size + len(self.format(record)) + 1 >= self.maxBytes

    def doRollover(self):
        if self.stream:
            self.stream.close()
            self.stream = None
        if self.backupCount > 0:
            for i in range(self.backupCount - 1, 0, -1):
                if os.path.exists(f"{self.baseFilename}.{i}"):
                    os.replace(f"{self.baseFilename}.{i}", f"{self.baseFilename}.{i + 1}")
            os.replace(self.baseFilename, self.baseFilename + ".1")
        self.stream = open(self.baseFilename, "w", encoding=self.encoding)


class BufferingHandler(logging.Handler):
    """Keeps records until there are enough."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()


class MemoryHandler(BufferingHandler):
    """Keeps records, and hands them all on when one is important enough."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        if self.flushOnClose:
            self.flush()
        self.target = None
        super().close()


class QueueHandler(logging.Handler):
    """Puts records into a queue."""

    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def emit(self, record):
        self.queue.put_nowait(record)


def _refused(name):
    class Refused(logging.Handler):
        def __init__(self, *args, **kwargs):
            raise NotImplementedError(f"logging.handlers.{name} is not supported by Namesake")

    Refused.__name__ = Refused.__qualname__ = name
    return Refused


for _name in "SocketHandler DatagramHandler SysLogHandler SMTPHandler HTTPHandler NTEventLogHandler QueueListener TimedRotatingFileHandler WatchedFileHandler".split():
    globals()[_name] = _refused(_name)
