"""Tracebacks and exceptions as text."""

import linecache
import sys
import _traceback

__all__ = [
    "extract_stack",
    "extract_tb",
    "format_exception",
    "format_exception_only",
    "format_list",
    "format_stack",
    "format_tb",
    "print_exc",
    "format_exc",
    "print_exception",
    "print_last",
    "print_stack",
    "print_tb",
    "clear_frames",
    "FrameSummary",
    "StackSummary",
    "TracebackException",
    "walk_stack",
    "walk_tb",
]

_RECURSIVE_CUTOFF = 3

_cause_message = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_message = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Implicit:
    def __repr__(self):
        return "<implicit>"


_implicit = _Implicit()


def _value_and_traceback(exc, value, tb):
    if (value is _implicit) != (tb is _implicit):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _implicit:
        if exc is None:
            return None, None
        if isinstance(exc, BaseException):
            return exc, exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value, tb


def _write(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end="")


def print_list(extracted_list, file=None):
    _write(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    return StackSummary._extract_entries(_traceback.entries(tb), limit=limit)


def print_exception(exc, /, value=_implicit, tb=_implicit, limit=None, file=None, chain=True, **kwargs):
    value, tb = _value_and_traceback(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_implicit, tb=_implicit, limit=None, chain=True, **kwargs):
    value, tb = _value_and_traceback(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_implicit, *, show_group=False, **kwargs):
    if value is _implicit:
        value = exc
    report = TracebackException(type(value), value, None, compact=True)
    return list(report.format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    else:
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f"<{what} {func.__name__}() failed>"


class FrameSummary:
    """One frame of a traceback."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "locals")

    def __init__(
        self,
        filename,
        lineno,
        name,
        *,
        lookup_line=True,
        locals=None,
        line=None,
        end_lineno=None,
        colno=None,
        end_colno=None,
    ):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        if lookup_line:
            self.line
        self.locals = {k: _safe_string(v, "local", func=repr) for k, v in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (
                self.filename == other.filename
                and self.lineno == other.lineno
                and self.name == other.name
                and self.locals == other.locals
            )
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def _set_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            numbers = range(self.lineno, self.end_lineno + 1)
            self._lines = "".join(linecache.getline(self.filename, n).rstrip() + "\n" for n in numbers)

    @property
    def line(self):
        self._set_lines()
        if self._lines is None:
            return None
        return self._lines.partition("\n")[0].strip()


class StackSummary(list):
    """Frames of a traceback, the outermost first."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        entries = (
            (f, f.f_code.co_filename, lineno, f.f_code.co_name, None, None, None) for f, lineno in frame_gen
        )
        return klass._extract_entries(
            entries, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals
        )

    @classmethod
    def _extract_entries(klass, entries, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        entries = list(entries)
        if limit is not None:
            entries = entries[:limit] if limit >= 0 else entries[limit:]
        result = klass()
        for frame, filename, lineno, name, end_lineno, colno, end_colno in entries:
            result.append(
                FrameSummary(
                    filename,
                    lineno,
                    name,
                    lookup_line=lookup_lines,
                    locals=frame.f_locals if capture_locals else None,
                    end_lineno=end_lineno,
                    colno=colno,
                    end_colno=end_colno,
                )
            )
        return result

    @classmethod
    def from_list(klass, a_list):
        result = StackSummary()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        s = frame_summary
        s._set_lines()
        lines = [] if s._lines is None else s._lines.rstrip("\n").split("\n")
        text = _traceback.format_frame(s.filename, s.lineno, s.name, s.end_lineno, s.colno, s.end_colno, lines)
        if s.locals:
            for name, value in sorted(s.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        result = []
        last = None
        count = 0
        for summary in self:
            text = self.format_frame_summary(summary)
            if text is None:
                continue
            place = summary.filename, summary.lineno, summary.name
            if last is None or last != place:
                self._note_repeats(result, count)
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        self._note_repeats(result, count)
        return result

    @staticmethod
    def _note_repeats(result, count):
        more = count - _RECURSIVE_CUTOFF
        if more > 0:
            result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')


class _Frame:
    """Lines inside the frames that groups of exceptions are printed in."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, texts, margin="|"):
        front = self.indent()
        if self.depth:
            front += margin + " "
        for text in [texts] if isinstance(texts, str) else texts:
            yield "".join(front + line for line in text.splitlines(True))


class TracebackException:
    """All that is shown of an exception, without holding on to it."""

    def __init__(
        self,
        exc_type,
        exc_value,
        exc_traceback,
        *,
        limit=None,
        lookup_lines=True,
        capture_locals=False,
        compact=False,
        max_group_width=15,
        max_group_depth=10,
        save_exc_type=True,
        _seen=None,
    ):
        first = _seen is None
        seen = set() if first else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_entries(
            _traceback.entries(exc_traceback),
            limit=limit,
            lookup_lines=lookup_lines,
            capture_locals=capture_locals,
        )
        self._exc_type = exc_type if save_exc_type else None
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if self._have_exc_type else None
        self.exc_type_module = exc_type.__module__ if self._have_exc_type else None
        self._read(exc_type, exc_value, exc_traceback)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if first:
            options = dict(
                limit=limit,
                lookup_lines=lookup_lines,
                capture_locals=capture_locals,
                max_group_width=max_group_width,
                max_group_depth=max_group_depth,
                _seen=seen,
            )
            self._relate(exc_value, compact, seen, options)

    def _read(self, exc_type, exc_value, exc_traceback):
        self._str = _safe_string(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as e:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_string(e, '__notes__', repr)}"]
        self._is_syntax_error = False
        if not exc_type:
            return
        if issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            lno = exc_value.lineno
            self.lineno = str(lno) if lno is not None else None
            end_lno = exc_value.end_lineno
            self.end_lineno = str(end_lno) if end_lno is not None else None
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
            self._is_syntax_error = True
        elif exc_value is not None:
            self._str = _traceback.with_suggestion(exc_value, self._str, exc_traceback)

    def _relate(self, exc_value, compact, seen, options):
        queue = [(self, exc_value)]
        while queue:
            te, e = queue.pop()
            if e is None:
                continue
            if e.__cause__ is not None and id(e.__cause__) not in seen:
                te.__cause__ = self._other(e.__cause__, options)
            wanted = te.__cause__ is None and not e.__suppress_context__ if compact else True
            if e.__context__ is not None and wanted and id(e.__context__) not in seen:
                te.__context__ = self._other(e.__context__, options)
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = [self._other(inner, options) for inner in e.exceptions]
            if te.__cause__:
                queue.append((te.__cause__, e.__cause__))
            if te.__context__:
                queue.append((te.__context__, e.__context__))
            if te.exceptions:
                queue.extend(zip(te.exceptions, e.exceptions))

    @staticmethod
    def _other(exc, options):
        return TracebackException(type(exc), exc, exc.__traceback__, **options)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings

        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        if not isinstance(module, str):
            module = "<unknown>"
        return module + "." + self.exc_type_qualname

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def _final_line(self):
        name = self.exc_type_str
        return f"{name}: {self._str}\n" if self._str else f"{name}\n"

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        front = 3 * _depth * " "
        if not self._have_exc_type:
            yield front + self._final_line()
            return
        if self._is_syntax_error:
            details = (self.filename, self.lineno, self.end_lineno, self.text, self.offset, self.end_offset)
            for line in _traceback.format_syntax_error(self.exc_type_str, self.msg, *details):
                yield front + line
        elif _depth > 0:
            for line in self._final_line()[:-1].split("\n"):
                yield front + line + "\n"
        else:
            yield self._final_line()
        yield from self._format_notes(front)
        if self.exceptions and show_group:
            for inner in self.exceptions:
                yield from inner.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _format_notes(self, front):
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _safe_string(note, "note").split("\n"):
                    yield front + line + "\n"
        elif notes is not None:
            yield front + _safe_string(notes, "__notes__", func=repr) + "\n"

    def format(self, *, chain=True, _ctx=None, **kwargs):
        frame = _Frame() if _ctx is None else _ctx
        output = []
        exc = self
        while exc:
            sentence = other = None
            if chain and exc.__cause__ is not None:
                sentence, other = _cause_message, exc.__cause__
            elif chain and exc.__context__ is not None and not exc.__suppress_context__:
                sentence, other = _context_message, exc.__context__
            output.append((sentence, exc))
            exc = other
        for sentence, exc in reversed(output):
            if sentence is not None:
                yield from frame.emit(sentence)
            if exc.exceptions is None:
                if exc.stack:
                    yield from frame.emit("Traceback (most recent call last):\n")
                    yield from frame.emit(exc.stack.format())
                yield from frame.emit(exc.format_exception_only())
            elif frame.depth > self.max_group_depth:
                yield from frame.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._format_group(exc, frame, chain)

    def _format_group(self, exc, frame, chain):
        top = frame.depth == 0
        if top:
            frame.depth = 1
        if exc.stack:
            head = "Exception Group Traceback (most recent call last):\n"
            yield from frame.emit(head, "+" if top else "|")
            yield from frame.emit(exc.stack.format())
        yield from frame.emit(exc.format_exception_only())
        width = self.max_group_width
        count = len(exc.exceptions)
        shown = count if count <= width else width + 1
        frame.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                frame.need_close = True
            title = str(i + 1) if i < width else "..."
            yield frame.indent() + ("+-" if i == 0 else "  ") + f"+---------------- {title} ----------------\n"
            frame.depth += 1
            if i < width:
                yield from exc.exceptions[i].format(chain=chain, _ctx=frame)
            else:
                more = count - width
                yield from frame.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            if last and frame.need_close:
                yield frame.indent() + "+------------------------------------\n"
                frame.need_close = False
            frame.depth -= 1
        if top:
            frame.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)
