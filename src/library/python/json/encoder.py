"""Writing JSON."""

__all__ = ["JSONEncoder"]

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_INFINITY = float("inf")


def _unit(number):
    return "\\u{0:04x}".format(number)


def _escape(c, only_ascii):
    known = _ESCAPES.get(c)
    if known is not None:
        return known
    point = ord(c)
    if point < 0x20:
        return _unit(point)
    if point < 0x7F or not only_ascii:
        return c
    if point < 0x10000:
        return _unit(point)
    point -= 0x10000
    return _unit(0xD800 | point >> 10) + _unit(0xDC00 | point & 0x3FF)


def _is_plain(s, only_ascii):
    return s.isprintable() and '"' not in s and "\\" not in s and (not only_ascii or s.isascii())


def encode_basestring(s):
    """A string with its quotes; what is not ASCII stays as it is."""
    return '"' + (s if _is_plain(s, False) else "".join([_escape(c, False) for c in s])) + '"'


def encode_basestring_ascii(s):
    """A string with its quotes, in ASCII."""
    return '"' + (s if _is_plain(s, True) else "".join([_escape(c, True) for c in s])) + '"'


class JSONEncoder:
    """Makes JSON text of Python objects; `default` may be overridden for others."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The whole text."""
        if isinstance(o, str):
            return self._string(o)
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The text piece by piece."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return self._pieces(o, 0, indent, {} if self.check_circular else None)

    def _string(self, s):
        return encode_basestring_ascii(s) if self.ensure_ascii else encode_basestring(s)

    def _float(self, o):
        if o == o and o != _INFINITY and o != -_INFINITY:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
        return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"

    def _atom(self, o):
        """The text of what is no container; None for others."""
        if isinstance(o, str):
            return self._string(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _pieces(self, o, level, indent, markers):
        atom = self._atom(o)
        if atom is not None:
            yield atom
            return
        is_list = isinstance(o, (list, tuple))
        if (is_list or isinstance(o, dict)) and not o:
            yield "[]" if is_list else "{}"
            return
        if markers is not None:
            if id(o) in markers:
                raise ValueError("Circular reference detected")
            markers[id(o)] = o
        if is_list:
            yield from self._list(o, level, indent, markers)
        elif isinstance(o, dict):
            yield from self._dict(o, level, indent, markers)
        else:
            yield from self._pieces(self.default(o), level, indent, markers)
        if markers is not None:
            del markers[id(o)]

    def _list(self, items, level, indent, markers):
        start, between, end = self._frame("[", "]", level, indent)
        lead = start
        for item in items:
            atom = self._atom(item)
            if atom is not None:
                yield lead + atom
            else:
                yield lead
                yield from self._pieces(item, level + 1, indent, markers)
            lead = between
        yield end

    def _dict(self, mapping, level, indent, markers):
        start, between, end = self._frame("{", "}", level, indent)
        items = sorted(mapping.items()) if self.sort_keys else mapping.items()
        lead = start
        for key, value in items:
            text = self._key(key)
            if text is None:
                continue
            yield lead + self._string(text) + self.key_separator
            yield from self._pieces(value, level + 1, indent, markers)
            lead = between
        yield end if lead is between else "{}"

    def _frame(self, opening, closing, level, indent):
        if indent is None:
            return opening, self.item_separator, closing
        line = "\n" + indent * (level + 1)
        return opening + line, self.item_separator + line, "\n" + indent * level + closing

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
