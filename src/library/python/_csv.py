"""Reading and writing tables. In CPython this module is written in C."""

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_limit = 131072
_dialects = {}


class Error(Exception):
    __module__ = "_csv"


def field_size_limit(*args):
    global _limit
    old = _limit
    if args:
        if not isinstance(args[0], int):
            raise TypeError("limit must be an integer")
        _limit = args[0]
    return old


_nothing = object()
_NAMES = "delimiter doublequote escapechar lineterminator quotechar quoting skipinitialspace strict".split()


def _character(name, value, optional):
    if value is None and optional:
        return None
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string{" or None" if optional else ""}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


class Dialect:
    """How a table is written, checked."""

    def __init__(self, dialect=None, **options):
        for name in options:
            if name not in _NAMES:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)

        def get(name, default):
            value = options.get(name, _nothing)
            if value is _nothing:
                value = getattr(dialect, name, _nothing) if dialect is not None else _nothing
            return default if value is _nothing else value

        put = self.__dict__.__setitem__
        put("delimiter", _character("delimiter", get("delimiter", ","), False))
        put("doublequote", bool(get("doublequote", True)))
        put("escapechar", _character("escapechar", get("escapechar", None), True))
        terminator = get("lineterminator", "\r\n")
        if not isinstance(terminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(terminator).__name__}')
        put("lineterminator", terminator)
        quoting = get("quoting", QUOTE_MINIMAL)
        quotechar = get("quotechar", '"')
        put("quotechar", _character("quotechar", quotechar, True))
        if not isinstance(quoting, int):
            raise TypeError('"quoting" must be an integer, not ' + type(quoting).__name__)
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        if quotechar is None and "quoting" not in options and getattr(dialect, "quoting", None) is None:
            quoting = QUOTE_NONE
        put("quoting", quoting)
        put("skipinitialspace", bool(get("skipinitialspace", False)))
        put("strict", bool(get("strict", False)))
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")


Dialect.__module__ = "_csv"


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = Dialect(dialect, **fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


class reader:
    """Rows of fields."""

    def __init__(self, iterable, /, dialect="excel", **fmtparams):
        self._lines = iter(iterable)
        self.dialect = dialect if isinstance(dialect, Dialect) and not fmtparams else Dialect(dialect, **fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._fields = []
        self._field = []
        self._numeric = False
        self._quoted = False
        state = "start record"
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or state == "in quoted":
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    break
                raise
            if not isinstance(line, str):
                raise Error(
                    "iterator should return strings, not %s (the file should be opened in text mode)"
                    % type(line).__name__
                )
            self.line_num += 1
            for c in line:
                state = self._take(state, c)
            state = self._take(state, "")
            if state == "start record":
                break
        return self._fields

    def _save(self):
        text = "".join(self._field)
        quoted = self._quoted
        self._field = []
        self._quoted = False
        quoting = self.dialect.quoting
        if not quoted:
            if quoting == QUOTE_NONNUMERIC or quoting == QUOTE_STRINGS and text:
                text = float(text)
            elif quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and not text:
                text = None
        self._fields.append(text)

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(c)

    def _take(self, state, c):
        """One character, '' at the end of a line; the answer is the state after it."""
        d = self.dialect
        if state == "start record":
            if c == "":
                return state
            if c in "\r\n":
                return "eat end"
            state = "start field"
        if state == "start field":
            if c == "" or c in "\r\n":
                self._save()
                return "start record" if c == "" else "eat end"
            if c == d.quotechar and d.quoting != QUOTE_NONE:
                self._quoted = True
                return "in quoted"
            if c == d.escapechar:
                return "escape"
            if c == " " and d.skipinitialspace:
                return state
            if c == d.delimiter:
                self._save()
                return state
            self._add(c)
            return "in field"
        if state == "escape":
            if c != "" and c in "\r\n":
                self._add(c)
                return "after escaped end"
            self._add(c or "\n")
            return "in field"
        if state == "after escaped end":
            if c == "":
                return state
            state = "in field"
        if state == "in field":
            if c == "" or c in "\r\n":
                self._save()
                return "start record" if c == "" else "eat end"
            if c == d.escapechar:
                return "escape"
            if c == d.delimiter:
                self._save()
                return "start field"
            self._add(c)
            return state
        if state == "in quoted":
            if c == "":
                return state
            if c == d.escapechar:
                return "escape in quoted"
            if c == d.quotechar and d.quoting != QUOTE_NONE:
                return "quote in quoted" if d.doublequote else "in field"
            self._add(c)
            return state
        if state == "escape in quoted":
            self._add(c or "\n")
            return "in quoted"
        if state == "quote in quoted":
            if c == d.quotechar and d.quoting != QUOTE_NONE:
                self._add(c)
                return "in quoted"
            if c == d.delimiter:
                self._save()
                return "start field"
            if c == "" or c in "\r\n":
                self._save()
                return "start record" if c == "" else "eat end"
            if not d.strict:
                self._add(c)
                return "in field"
            raise Error("'%c' expected after '%c'" % (d.delimiter, d.quotechar))
        if c == "":
            return "start record"
        if c in "\r\n":
            return state
        raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")


class writer:
    """Writes rows."""

    def __init__(self, fileobj, /, dialect="excel", **fmtparams):
        self._write = getattr(fileobj, "write", None)
        if self._write is None or not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = dialect if isinstance(dialect, Dialect) and not fmtparams else Dialect(dialect, **fmtparams)

    def writerow(self, row, /):
        d = self.dialect
        try:
            fields = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        parts = [self._field(value, len(fields) == 1) for value in fields]
        return self._write(d.delimiter.join(parts) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value, only):
        d = self.dialect
        quoting = d.quoting
        if quoting == QUOTE_NONNUMERIC:
            quoted = not isinstance(value, (int, float))
        elif quoting == QUOTE_ALL:
            quoted = True
        elif quoting == QUOTE_STRINGS:
            quoted = isinstance(value, str)
        elif quoting == QUOTE_NOTNULL:
            quoted = value is not None
        else:
            quoted = False
        text = value if isinstance(value, str) else "" if value is None else str(value)
        special = {d.delimiter, d.escapechar, d.quotechar, "\r", "\n", *d.lineterminator}
        out = []
        for c in text:
            escape = False
            if c in special:
                if quoting == QUOTE_NONE:
                    escape = True
                elif c == d.quotechar:
                    if d.doublequote:
                        out.append(d.quotechar)
                        quoted = True
                    else:
                        escape = True
                elif c == d.escapechar:
                    escape = True
                else:
                    quoted = True
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
            out.append(c)
        if not text:
            if only:
                if quoting == QUOTE_NONE or quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and value is None:
                    raise Error("single empty field record must be quoted")
                quoted = True
            elif text == "" and d.delimiter == " " and d.skipinitialspace:
                quoted = True
        text = "".join(out)
        return d.quotechar + text + d.quotechar if quoted else text

