"""Reading JSON: by hand, character by character, with CPython's words for what is wrong."""

__all__ = ["JSONDecoder", "JSONDecodeError"]

_SPACE = " \t\n\r"
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}
_HEX = frozenset("0123456789abcdefABCDEF")


class JSONDecodeError(ValueError):
    """What is wrong, in which text, and where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _skip(s, at):
    """The first place from `at` on that is no white space."""
    end = len(s)
    while at < end and s[at] in _SPACE:
        at += 1
    return at


def _escaped_unit(s, at):
    digits = s[at + 1:at + 5]
    if len(digits) != 4 or not _HEX.issuperset(digits):
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at)
    return int(digits, 16)


def scanstring(s, end, strict=True):
    """The text of a string whose opening quote is before `end`, and the place behind its closing one."""
    begin = end - 1
    pieces = []
    while True:
        start = end
        while end < len(s) and s[end] not in '"\\' and s[end] >= " ":
            end += 1
        pieces.append(s[start:end])
        if end >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        c = s[end]
        if c == '"':
            return "".join(pieces), end + 1
        if c != "\\":
            if strict:
                raise JSONDecodeError("Invalid control character at", s, end)
            pieces.append(c)
            end += 1
            continue
        end += 1
        if end >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        c = s[end]
        if c != "u":
            if c not in _ESCAPES:
                raise JSONDecodeError("Invalid \\escape", s, end - 1)
            pieces.append(_ESCAPES[c])
            end += 1
            continue
        unit = _escaped_unit(s, end)
        end += 5
        if 0xD800 <= unit <= 0xDBFF and s[end:end + 2] == "\\u":
            low = _escaped_unit(s, end + 1)
            if 0xDC00 <= low <= 0xDFFF:
                unit = 0x10000 + ((unit - 0xD800) << 10 | low - 0xDC00)
                end += 6
        pieces.append(chr(unit))


class JSONDecoder:
    """Makes Python objects of JSON text."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def decode(self, s):
        """The object of a text that holds nothing else."""
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The object that begins at a place, and the place behind it."""
        try:
            obj, end = self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        return obj, end

    def scan_once(self, s, at):
        try:
            return self._value(s, at)
        finally:
            self.memo.clear()

    def _value(self, s, at):
        if at >= len(s):
            raise StopIteration(at)
        c = s[at]
        if c == '"':
            return scanstring(s, at + 1, self.strict)
        if c == "{":
            return self._object(s, at + 1)
        if c == "[":
            return self._array(s, at + 1)
        for word, value in (("null", None), ("true", True), ("false", False)):
            if s.startswith(word, at):
                return value, at + len(word)
        if c == "-" or "0" <= c <= "9":
            found = self._number(s, at)
            if found is not None:
                return found
        for word in _CONSTANTS:
            if s.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        raise StopIteration(at)

    def _number(self, s, at):
        start = at
        if s[at] == "-":
            at += 1
        whole = _digits(s, at)
        if whole == at:
            return None
        at = at + 1 if s[at] == "0" else whole
        is_float = False
        if s[at:at + 1] == ".":
            end = _digits(s, at + 1)
            if end > at + 1:
                at = end
                is_float = True
        if s[at:at + 1] in ("e", "E"):
            sign = at + 2 if s[at + 1:at + 2] in ("+", "-") else at + 1
            end = _digits(s, sign)
            if end > sign:
                at = end
                is_float = True
        return (self.parse_float if is_float else self.parse_int)(s[start:at]), at

    def _object(self, s, at):
        pairs = []
        at = _skip(s, at)
        if s[at:at + 1] == "}":
            return self._finished(pairs), at + 1
        if s[at:at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
        while True:
            key, at = scanstring(s, at + 1, self.strict)
            key = self.memo.setdefault(key, key)
            at = _skip(s, at)
            if s[at:at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            at = _skip(s, at + 1)
            try:
                value, at = self._value(s, at)
            except StopIteration as err:
                raise JSONDecodeError("Expecting value", s, err.value) from None
            pairs.append((key, value))
            at = _skip(s, at)
            c = s[at:at + 1]
            if c == "}":
                return self._finished(pairs), at + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = _skip(s, at + 1)
            if s[at:at + 1] != '"':
                if s[at:at + 1] == "}":
                    raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)

    def _finished(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)

    def _array(self, s, at):
        values = []
        at = _skip(s, at)
        if s[at:at + 1] == "]":
            return values, at + 1
        while True:
            try:
                value, at = self._value(s, at)
            except StopIteration as err:
                raise JSONDecodeError("Expecting value", s, err.value) from None
            values.append(value)
            at = _skip(s, at)
            c = s[at:at + 1]
            if c == "]":
                return values, at + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = _skip(s, at + 1)
            if s[at:at + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)


def _digits(s, at):
    while at < len(s) and "0" <= s[at] <= "9":
        at += 1
    return at
