"""
Messages of a program, by importance and by who sends them. A message becomes a record at its logger; the
handlers of that logger and of those above it make text of it and write it.
"""

import atexit
import os
import re
import sys
import time
import traceback
import warnings
import weakref
from string import Formatter as StrFormatter, Template

__all__ = [
    "BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter",
    "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN",
    "WARNING", "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable", "error", "exception",
    "fatal", "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord", "setLoggerClass",
    "shutdown", "warn", "warning", "getLogRecordFactory", "setLogRecordFactory", "lastResort", "raiseExceptions",
    "getLevelNamesMapping", "getHandlerByName", "getHandlerNames",
]

# Programs set these.
raiseExceptions = True
logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True

_began = time.time_ns()

# Levels.

NOTSET, DEBUG, INFO, WARNING, ERROR, CRITICAL = range(0, 60, 10)
WARN, FATAL = WARNING, CRITICAL

_nameToLevel = dict(
    CRITICAL=CRITICAL, FATAL=FATAL, ERROR=ERROR, WARN=WARN, WARNING=WARNING, INFO=INFO, DEBUG=DEBUG, NOTSET=NOTSET
)
_levelToName = {level: name for name, level in _nameToLevel.items() if name not in ("FATAL", "WARN")}


def addLevelName(level, levelName):
    """Gives a level a name."""
    _nameToLevel[levelName], _levelToName[level] = level, levelName


def getLevelName(level):
    """The name of a level, or the level of a name."""
    for known in (_levelToName, _nameToLevel):
        if level in known:
            return known[level]
    return f"Level {level}"


def getLevelNamesMapping():
    """The levels of all names."""
    return dict(_nameToLevel)


def _as_level(level):
    if isinstance(level, str):
        if level not in _nameToLevel:
            raise ValueError(f"Unknown level: {level!r}")
        return _nameToLevel[level]
    if isinstance(level, int):
        return level
    raise TypeError(f"Level not an integer or a valid string: {level!r}")


# Where a message comes from: the first frame that is not of this file.

_OWN_FILE = addLevelName.__code__.co_filename


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


# Records.


class LogRecord:
    """One message, with all that is known about it."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time_ns()
        if args and len(args) == 1 and args[0] and hasattr(args[0], "keys"):
            # One mapping: the message takes its parts by name.
            (args,) = args
        self.name, self.msg, self.args = name, msg, args
        self.levelname, self.levelno = getLevelName(level), level
        self.pathname = pathname
        self.filename, self.module = _file_and_module(pathname)
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.lineno, self.funcName = lineno, func
        self.created = now / 1e9
        self.msecs = float(now // 10**6 % 1000)
        self.relativeCreated = (now - _began) / 1e6
        self.thread, self.threadName = 1, "MainThread"
        self.processName, self.process = "MainProcess", os.getpid()
        self.taskName = _name_of_task()

    def __repr__(self):
        place = f"{self.name}, {self.levelno}, {self.pathname}, {self.lineno}"
        return f'<LogRecord: {place}, "{self.msg}">'

    def getMessage(self):
        """The message with its arguments in it."""
        return str(self.msg) % self.args if self.args else str(self.msg)


def _file_and_module(path):
    try:
        file = os.path.basename(path)
        return file, os.path.splitext(file)[0]
    except (AttributeError, TypeError, ValueError):
        return path, "Unknown module"


def _name_of_task():
    if "asyncio" in sys.modules:
        try:
            return sys.modules["asyncio"].current_task().get_name()
        except Exception:
            # No loop, or no task.
            pass
    return None


_make_record = LogRecord


def getLogRecordFactory():
    """What makes records."""
    return _make_record


def setLogRecordFactory(factory):
    """Says what makes records."""
    global _make_record
    _make_record = factory


def makeLogRecord(dict):
    """A record with the given attributes."""
    blank = _make_record(None, None, "", 0, "", (), None, None)
    vars(blank).update(dict)
    return blank


# How records become text. A style is a way to write the names of their attributes.


class PercentStyle:
    """Names as in %(name)s."""

    default_format, asctime_format, asctime_search = "%(message)s", "%(asctime)s", "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        self._defaults = defaults
        self._fmt = fmt if fmt else self.default_format

    def usesTime(self):
        """Whether the time is shown."""
        return self.asctime_search in self._fmt

    def validate(self):
        """Raises ValueError if the format shows no attribute, or is none."""
        shown = re.search(r"%\(\w+\)[-+ #0]*(?:\*|\d*)(?:\.(?:\*|\d+))?[acdefgiorsux%]", self._fmt, re.IGNORECASE)
        if shown is None:
            raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    def format(self, record):
        """The text of a record."""
        values = vars(record)
        try:
            return self._fill(self._defaults | values if self._defaults else values)
        except KeyError as missing:
            raise ValueError(f"Formatting field not found in record: {missing}")

    def _fill(self, values):
        return self._fmt % values


_SPEC = r"(.?[<>=^])?[-+ ]?#?0?(\d+|{\w+})?[_,]?(\.(\d+|{\w+}))?[%bcdefgnosx]?"


class StrFormatStyle(PercentStyle):
    """Names as in {name}."""

    default_format, asctime_format, asctime_search = "{message}", "{asctime}", "{asctime"

    def _fill(self, values):
        return self._fmt.format(**values)

    def validate(self):
        names = []
        try:
            for _, name, spec, conversion in StrFormatter().parse(self._fmt):
                if name:
                    names.append(name)
                    if not re.fullmatch(r"\w+(\.\w+|\[[^]]+\])*", name):
                        raise ValueError(f"invalid field name/expression: {name!r}")
                if conversion and conversion not in "rsa":
                    raise ValueError(f"invalid conversion: {conversion!r}")
                if spec and not re.fullmatch(_SPEC, spec, re.IGNORECASE):
                    raise ValueError(f"bad specifier: {spec!r}")
        except ValueError as wrong:
            raise ValueError(f"invalid format: {wrong}")
        _must_show(names)


class StringTemplateStyle(PercentStyle):
    """Names as in $name and ${name}."""

    default_format, asctime_format, asctime_search = "${message}", "${asctime}", "${asctime}"

    def __init__(self, *args, **kwargs):
        PercentStyle.__init__(self, *args, **kwargs)
        self._template = Template(self._fmt)

    def usesTime(self):
        return any(spelling in self._fmt for spelling in ("$asctime", self.asctime_search))

    def _fill(self, values):
        return self._template.substitute(**values)

    def validate(self):
        places = Template.pattern.finditer(self._fmt)
        _must_show([place for place in places if place["named"] or place["braced"]])


def _must_show(names):
    if not names:
        raise ValueError("invalid format: no fields")


BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"

_STYLES = {
    "%": (PercentStyle, BASIC_FORMAT),
    "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
    "$": (StringTemplateStyle, "${levelname}:${name}:${message}"),
}


def _style(sign):
    if sign in _STYLES:
        return _STYLES[sign]
    raise ValueError("Style must be one of: " + ",".join(_STYLES))


class Formatter:
    """Makes text of records."""

    default_time_format, default_msec_format = "%Y-%m-%d %H:%M:%S", "%s,%03d"
    converter = time.localtime

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        make_style, _ = _style(style)
        self._style = make_style(fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt, self.datefmt = self._style._fmt, datefmt

    def format(self, record):
        """The text of a record: the message, then the traceback and the stack, if there are any."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            # Other formatters will show the same.
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text = _on_new_line(text, record.exc_text)
        if record.stack_info:
            text = _on_new_line(text, self.formatStack(record.stack_info))
        return text

    def formatMessage(self, record):
        return self._style.format(record)

    def usesTime(self):
        """Whether the time is shown."""
        return self._style.usesTime()

    def formatTime(self, record, datefmt=None):
        """The time of a record; with its milliseconds if it is not said how it is written."""
        when = type(self).converter(record.created)
        written = time.strftime(datefmt or self.default_time_format, when)
        if datefmt or not self.default_msec_format:
            return written
        return self.default_msec_format % (written, record.msecs)

    def formatException(self, ei):
        """The traceback of what sys.exc_info() has said."""
        _, error, trace = ei
        return "".join(traceback.format_exception(ei[0], error, trace)).removesuffix("\n")

    def formatStack(self, stack_info):
        return stack_info


def _on_new_line(text, more):
    return text + more if text.endswith("\n") else f"{text}\n{more}"


_plain = Formatter()


class BufferingFormatter:
    """Makes text of several records, with something before and after it."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt if linefmt else _plain

    def format(self, records):
        """The text of them all; empty if there are none."""
        if not records:
            return ""
        parts = [self.formatHeader(records), *map(self.linefmt.format, records), self.formatFooter(records)]
        return "".join(parts)

    def formatHeader(self, records):
        return ""

    def formatFooter(self, records):
        return ""


# Which records go through.


class Filter:
    """Lets records of one logger, and of those below it, through."""

    def __init__(self, name=""):
        self.name, self.nlen = name, len(name)

    def filter(self, record):
        return not self.nlen or f"{record.name}.".startswith(f"{self.name}.")


class Filterer:
    """What has filters: loggers and handlers."""

    def __init__(self):
        self.filters = []

    def filter(self, record):
        """The record, or what filters have made of it; something false if one does not let it through."""
        for each in self.filters:
            answer = each.filter(record) if hasattr(each, "filter") else each(record)
            if not answer:
                return False
            record = answer if isinstance(answer, LogRecord) else record
        return record

    def addFilter(self, filter):
        _add_once(self.filters, filter)

    def removeFilter(self, filter):
        _take_out(self.filters, filter)


def _add_once(where, what):
    if what not in where:
        where.append(what)


def _take_out(where, what):
    if what in where:
        where.remove(what)


# Handlers.

_by_name = {}
# All of them, by weak references, in the order of their making.
_all_handlers = []


def getHandlerNames():
    """The names that handlers have been given."""
    return frozenset(_by_name)


def getHandlerByName(name):
    """The handler of a name, or None."""
    return _by_name.get(name)


class Handler(Filterer):
    """Sends records somewhere; subclasses say by emit() where."""

    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self.level, self.formatter = _as_level(level), None
        self._name, self._is_over = None, False
        _all_handlers.append(weakref.ref(self, _all_handlers.remove))
        self.createLock()

    def __repr__(self):
        return self._shown("")

    def _shown(self, what):
        return f"<{type(self).__name__} {what}({getLevelName(self.level)})>"

    @property
    def name(self):
        """By what getHandlerByName() finds it."""
        return self._name

    @name.setter
    def name(self, name):
        _by_name.pop(self._name, None)
        self._name = name
        if name:
            _by_name[name] = self

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    # There is one thread: nothing is to be locked.

    def createLock(self):
        self.lock = None

    def acquire(self):
        """Nothing to wait for."""

    def release(self):
        """Nothing to give back."""

    def setLevel(self, level):
        """What is less important is not sent."""
        self.level = _as_level(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        """The text of a record."""
        return (self.formatter or _plain).format(record)

    def handle(self, record):
        """Sends a record, if the filters let it through."""
        answer = self.filter(record)
        if answer:
            self.emit(answer if isinstance(answer, LogRecord) else record)
        return answer

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def flush(self):
        """Nothing is kept back."""

    def close(self):
        """No more records will come."""
        self._is_over = True
        _by_name.pop(self._name, None)

    def handleError(self, record):
        """Something went wrong while a record was sent: the program goes on."""
        out = sys.stderr
        if not (raiseExceptions and out):
            return
        error = sys.exception()
        try:
            out.write("--- Logging error ---\n")
            traceback.print_exception(error, file=out)
            out.write("Call stack:\n")
            caller = error.__traceback__.tb_frame
            while caller and caller.f_code.co_filename.startswith(os.path.dirname(_OWN_FILE)):
                caller = caller.f_back
            if caller:
                traceback.print_stack(caller, file=out)
            try:
                out.write(f"Message: {record.msg!r}\nArguments: {record.args}\n")
            except RecursionError:
                raise
            except Exception:
                out.write("Unable to print the message and arguments - possible formatting error.\n")
        except OSError:
            # There is nowhere left to tell of it.
            pass
        finally:
            error = caller = None


class NullHandler(Handler):
    """Does nothing with records."""

    def handle(self, record):
        """Nothing."""

    def emit(self, record):
        """Nothing."""


class StreamHandler(Handler):
    """Writes records to a stream, standard error if none is given."""

    terminator = "\n"

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = stream if stream is not None else sys.stderr

    def __repr__(self):
        name = getattr(self.stream, "name", "")
        return self._shown(f"{name} " if str(name) else "")

    def setStream(self, stream):
        """Writes to another stream from now on; the answer is the one before."""
        before = self.stream
        if before is stream:
            return None
        self.flush()
        self.stream = stream
        return before

    def emit(self, record):
        try:
            text = self.format(record)
            self.stream.write(text + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def flush(self):
        flush = getattr(self.stream, "flush", None) if self.stream else None
        if flush is not None:
            flush()


class FileHandler(StreamHandler):
    """Writes records to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode, self.encoding, self.errors, self.delay = mode, encoding, errors, delay
        if not delay:
            StreamHandler.__init__(self, self._open())
        else:
            Handler.__init__(self)
            self.stream = None

    def __repr__(self):
        return self._shown(f"{self.baseFilename} ")

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        # A file that is written anew is not opened again after its end: what is in it would be lost.
        may_open = not self._is_over or self.mode != "w"
        if self.stream is None and may_open:
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def close(self):
        if self.stream:
            self.flush()
            open_until_now, self.stream = self.stream, None
            open_until_now.close()
        StreamHandler.close(self)


class _ToStderr(StreamHandler):
    """Writes to what sys.stderr is at that time."""

    stream = property(lambda self: sys.stderr)

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)


_ToStderr.__name__ = _ToStderr.__qualname__ = "_StderrHandler"
lastResort = _ToStderr(WARNING)


# Loggers.


class Logger(Filterer):
    """Where a part of a program sends its messages."""

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name, self.level = name, _as_level(level)
        self.parent, self.propagate = None, True
        self.handlers, self.disabled = [], False

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"

    def __reduce__(self):
        return getLogger, (self.name,)

    # Its place among the others.

    def _upwards(self):
        """This logger and those above it."""
        each = self
        while each:
            yield each
            each = each.parent

    def getChild(self, suffix):
        """The logger of that name below this one."""
        return self.manager.getLogger(suffix if self is self.root else f"{self.name}.{suffix}")

    def getChildren(self):
        """The loggers one step below this one."""
        level = 1 if self is self.root else self.name.count(".") + 2
        others = [each for each in self.manager.loggerDict.values() if isinstance(each, Logger)]
        return {each for each in others if each.parent is self and each.name.count(".") + 1 == level}

    # What is important enough.

    def setLevel(self, level):
        """What is less important is not sent; NOTSET leaves that to the logger above."""
        self.level = _as_level(level)

    def getEffectiveLevel(self):
        """The level that counts: its own, or that of the nearest above that has one."""
        return next((each.level for each in self._upwards() if each.level), NOTSET)

    def isEnabledFor(self, level):
        """Whether a message of that level is sent."""
        if self.disabled or level <= self.manager.disable:
            return False
        return level >= self.getEffectiveLevel()

    # Sending.

    def _send(self, level, msg, args, options):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **options)

    def debug(self, msg, *args, **kwargs):
        self._send(DEBUG, msg, args, kwargs)

    def info(self, msg, *args, **kwargs):
        self._send(INFO, msg, args, kwargs)

    def warning(self, msg, *args, **kwargs):
        self._send(WARNING, msg, args, kwargs)

    def error(self, msg, *args, **kwargs):
        self._send(ERROR, msg, args, kwargs)

    def critical(self, msg, *args, **kwargs):
        self._send(CRITICAL, msg, args, kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """An error, with the traceback of the exception that is being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def warn(self, msg, *args, **kwargs):
        _old_name("method")
        self.warning(msg, *args, **kwargs)

    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """A message of any level."""
        if isinstance(level, int):
            self._send(level, msg, args, kwargs)
        elif raiseExceptions:
            raise TypeError("level must be an integer")

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        *place, stack = self.findCaller(stack_info, stacklevel)
        if isinstance(exc_info, BaseException):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        file, line, function = place
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info, function, extra, stack))

    def findCaller(self, stack_info=False, stacklevel=1):
        """Where the message comes from: file, line, function and, if asked for, the stack as text."""
        frame = sys._getframe(1)
        while frame.f_code.co_filename == _OWN_FILE and frame.f_back:
            frame = frame.f_back
        while stacklevel > 1 and frame.f_back:
            frame, stacklevel = frame.f_back, stacklevel - 1
        stack = None
        if stack_info:
            stack = "".join(["Stack (most recent call last):\n", *traceback.format_stack(frame)]).rstrip("\n")
        code = frame.f_code
        return code.co_filename, frame.f_lineno, code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """A record, with what the program adds to it."""
        made = _make_record(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        attributes = vars(made)
        for key in extra if extra is not None else ():
            if key in attributes or key in ("asctime", "message"):
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            attributes[key] = extra[key]
        return made

    def handle(self, record):
        """Gives a record to the handlers, if the filters let it through."""
        answer = False if self.disabled else self.filter(record)
        if answer:
            self.callHandlers(answer if isinstance(answer, LogRecord) else record)

    # Handlers.

    def addHandler(self, hdlr):
        _add_once(self.handlers, hdlr)

    def removeHandler(self, hdlr):
        _take_out(self.handlers, hdlr)

    def _reached(self):
        """This logger and those above it to which its records go."""
        for each in self._upwards():
            yield each
            if not each.propagate:
                return

    def hasHandlers(self):
        """Whether a record of this logger would come to a handler."""
        return any(each.handlers for each in self._reached())

    def callHandlers(self, record):
        """Gives a record to the handlers of this logger and of those above it."""
        has_handler = False
        for each in self._reached():
            for handler in each.handlers:
                has_handler = True
                if handler.level <= record.levelno:
                    handler.handle(record)
        if has_handler:
            return
        if lastResort:
            if lastResort.level <= record.levelno:
                lastResort.handle(record)
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            self.manager.emittedNoHandlerWarning = True
            sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')


class RootLogger(Logger):
    """The logger that all others are below."""

    def __init__(self, level):
        Logger.__init__(self, "root", level)

    def __reduce__(self):
        return getLogger, ()


_make_logger = Logger


def getLoggerClass():
    """The class of new loggers."""
    return _make_logger


def setLoggerClass(klass):
    """Says of which class new loggers are."""
    global _make_logger
    if not issubclass(klass, Logger):
        raise TypeError(f"logger not derived from logging.Logger: {klass.__name__}")
    _make_logger = klass


class PlaceHolder:
    """Stands for a logger that nobody has asked for yet, and some below it have been asked for."""

    def __init__(self, alogger):
        self.loggerMap = {}
        self.append(alogger)

    def append(self, alogger):
        self.loggerMap.setdefault(alogger)


class Manager:
    """Has all loggers, by name; a dot in a name leads to a logger below."""

    def __init__(self, rootnode):
        self.root, self.disable, self.emittedNoHandlerWarning = rootnode, 0, False
        self.loggerDict, self.loggerClass, self.logRecordFactory = {}, None, None

    def setLoggerClass(self, klass):
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    def getLogger(self, name):
        """The logger of a name, made when it is first asked for."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        there = self.loggerDict.get(name)
        if isinstance(there, Logger):
            return there
        new = self.loggerDict[name] = (self.loggerClass or _make_logger)(name)
        new.manager = self
        for below in there.loggerMap if there is not None else ():
            # One that has a parent between the new one and itself keeps it.
            if not below.parent.name.startswith(name):
                new.parent, below.parent = below.parent, new
        new.parent = self._parent_for(new) or self.root
        return new

    def _parent_for(self, new):
        above, dot, _ = new.name.rpartition(".")
        while dot:
            there = self.loggerDict.get(above)
            if isinstance(there, Logger):
                return there
            if there is None:
                self.loggerDict[above] = PlaceHolder(new)
            else:
                there.append(new)
            above, dot, _ = above.rpartition(".")
        return None


class LoggerAdapter:
    """A logger with something to add to all its messages."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger, self.extra, self.merge_extra = logger, extra, merge_extra

    def __repr__(self):
        level = getLevelName(self.getEffectiveLevel())
        return f"<{type(self).__name__} {self.logger.name} ({level})>"

    name = property(lambda self: self.logger.name)
    manager = property(lambda self: self.logger.manager)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def process(self, msg, kwargs):
        """What is sent in place of a message; subclasses override it."""
        given = kwargs.get("extra", {}) if self.merge_extra else {}
        kwargs["extra"] = {**self.extra, **given} if given else self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            sent, options = self.process(msg, kwargs)
            self.logger.log(level, sent, *args, **options)

    def debug(self, msg, *args, **kwargs):
        return self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        return self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        return self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        return self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        return self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        return self.log(CRITICAL, msg, *args, **kwargs)


root = Logger.root = RootLogger(WARNING)
Logger.manager = Manager(root)


def getLogger(name=None):
    """The logger of a name; the root logger without one."""
    if name and name != root.name:
        return Logger.manager.getLogger(name)
    return root


def basicConfig(**kwargs):
    """Gives the root logger a handler, unless it has one."""
    take = kwargs.pop
    is_forced, encoding, errors = take("force", False), take("encoding", None), take("errors", "backslashreplace")
    for old in [*root.handlers] if is_forced else ():
        root.removeHandler(old)
        old.close()
    if root.handlers:
        return
    ways = [way for way in ("stream", "filename") if way in kwargs]
    handlers = take("handlers", None)
    if handlers is not None:
        if ways:
            raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    elif len(ways) == 2:
        raise ValueError("'stream' and 'filename' should not be specified together")
    else:
        file, mode = take("filename", None), take("filemode", "a")
        if file:
            errors = None if "b" in mode else errors
            handlers = [FileHandler(file, mode, encoding=encoding, errors=errors)]
        else:
            handlers = [StreamHandler(take("stream", None))]
    datefmt, style = take("datefmt", None), take("style", "%")
    usual = _style(style)[1]
    formatter = Formatter(take("format", usual), datefmt, style)
    for each in handlers:
        if each.formatter is None:
            each.setFormatter(formatter)
        root.addHandler(each)
    level = take("level", None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError("Unrecognised argument(s): " + ", ".join(kwargs))


# The root logger's methods as functions: they see to it that there is a handler.


def _ready_root():
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    _ready_root().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    _ready_root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    _ready_root().warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    _ready_root().error(msg, *args, **kwargs)


def critical(msg, *args, **kwargs):
    _ready_root().critical(msg, *args, **kwargs)


def log(level, msg, *args, **kwargs):
    _ready_root().log(level, msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """An error, with the traceback of the exception that is being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    _old_name("function")
    warning(msg, *args, **kwargs)


def _old_name(kind):
    warnings.warn(f"The 'warn' {kind} is deprecated, use 'warning' instead", DeprecationWarning, 3)


def disable(level=CRITICAL):
    """No logger sends what is no more important than that."""
    root.manager.disable = _as_level(level)


@atexit.register
def shutdown(handlerList=_all_handlers):
    """Writes what is kept back and closes all handlers, the newest first."""
    for handler in [reference() for reference in handlerList[::-1]]:
        if handler:
            try:
                handler.flush()
                handler.close()
            except (ValueError, OSError):
                # What it writes to is closed already.
                pass


# Warnings as messages.

_shown_before = None


def captureWarnings(capture):
    """Sends warnings to the logger py.warnings, or shows them as usual again."""
    global _shown_before
    if capture and _shown_before is None:
        _shown_before, warnings.showwarning = warnings.showwarning, _send_warning
    elif _shown_before is not None and not capture:
        warnings.showwarning, _shown_before = _shown_before, None


def _send_warning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        logger = getLogger("py.warnings")
        if not logger.handlers:
            logger.addHandler(NullHandler())
        logger.warning(warnings.formatwarning(message, category, filename, lineno, line))
    elif _shown_before is not None:
        _shown_before(message, category, filename, lineno, file, line)
