"""Regular expressions: functions and flags over the matcher in _sre."""

import _sre

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split",
    "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U",
    "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "RegexFlag", "PatternError"
]

__version__ = "2.2.1"


class _FlagType(type):
    """Iteration and look-up of the flags by name, as enum's classes have them."""

    def __iter__(cls):
        return iter(cls._listed)

    def __len__(cls):
        return len(cls._listed)

    def __getitem__(cls, name):
        return cls.__members__[name]

    def __contains__(cls, value):
        return isinstance(value, int) and not value & ~cls._all

    def __repr__(cls):
        return "<flag 'RegexFlag'>"


class RegexFlag(int, metaclass=_FlagType):
    """A set of flags."""

    __members__ = {}
    _listed = []
    _all = 0

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        text = self._text("")
        return text or ("NOFLAG" if not self else None)

    _value_ = value
    _name_ = name

    def _text(self, prefix):
        rest = int(self)
        parts = []
        for flag in RegexFlag._listed:
            bit = int(flag)
            if rest & bit:
                parts.append(prefix + flag._known)
                rest &= ~bit
        if rest and parts:
            parts.append(hex(rest))
        return "|".join(parts)

    def __repr__(self):
        if not self:
            return "re.NOFLAG"
        return self._text("re.") or f"re.RegexFlag({int(self)})"

    def __str__(self):
        return repr(self)

    def __format__(self, spec):
        return format(repr(self), spec)

    def __hash__(self):
        return hash(int(self))

    def __iter__(self):
        return (flag for flag in RegexFlag._listed if int(self) & int(flag))

    def __len__(self):
        return int(self).bit_count()

    def __contains__(self, other):
        if not isinstance(other, RegexFlag):
            kind = type(other).__qualname__
            raise TypeError(f"unsupported operand type(s) for 'in': '{kind}' and 'RegexFlag'")
        return int(other) & int(self) == int(other)

    def __or__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) | int(other))

    def __and__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) & int(other))

    def __xor__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) ^ int(other))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __reduce_ex__(self, protocol):
        return RegexFlag, (int(self),)


def _define(value, name, letter=None):
    flag = RegexFlag(value)
    flag._known = name
    RegexFlag.__members__[name] = flag
    setattr(RegexFlag, name, flag)
    globals()[name] = flag
    if letter:
        RegexFlag.__members__[letter] = flag
        setattr(RegexFlag, letter, flag)
        globals()[letter] = flag
    if value:
        RegexFlag._listed.append(flag)
        RegexFlag._all |= value


_define(0, "NOFLAG")
_define(256, "ASCII", "A")
_define(2, "IGNORECASE", "I")
_define(4, "LOCALE", "L")
_define(32, "UNICODE", "U")
_define(8, "MULTILINE", "M")
_define(16, "DOTALL", "S")
_define(64, "VERBOSE", "X")
_define(128, "DEBUG")


class PatternError(Exception):
    """Raised for what is no regular expression.

    msg is the message alone, pattern the text, pos, lineno and colno the place in it (or None).
    """

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError
Pattern = _sre.Pattern
Match = _sre.Match

_cache = {}
_MAXCACHE = 512


class _Zero(int):
    """Tells a count or flags that were left out from those that were given."""


_zero = _Zero()


def match(pattern, string, flags=0):
    """The match at the start of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of the whole string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match anywhere in the string, or None."""
    return _compile(pattern, flags).search(string)


def _positional(function, least, what, args, count, flags):
    """The count and flags of a call that gives them by position."""
    if count is not _zero:
        raise TypeError(f"{function}() got multiple values for argument '{what}'")
    count, *args = args
    if args:
        if flags is not _zero:
            raise TypeError(f"{function}() got multiple values for argument 'flags'")
        flags, *args = args
        if args:
            raise TypeError(
                f"{function}() takes from {least} to {least + 2} positional arguments "
                f"but {least + 2 + len(args)} were given"
            )
    import warnings
    warnings.warn(f"'{what}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return count, flags


def sub(pattern, repl, string, *args, count=_zero, flags=_zero):
    """The string with matches replaced by repl, a template or a function of the match."""
    if args:
        count, flags = _positional("sub", 3, "count", args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


sub.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def subn(pattern, repl, string, *args, count=_zero, flags=_zero):
    """What sub gives, and how often it has replaced."""
    if args:
        count, flags = _positional("subn", 3, "count", args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


subn.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def split(pattern, string, *args, maxsplit=_zero, flags=_zero):
    """The parts of the string between matches, with what the groups matched."""
    if args:
        maxsplit, flags = _positional("split", 2, "maxsplit", args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


split.__text_signature__ = "(pattern, string, maxsplit=0, flags=0)"


def findall(pattern, string, flags=0):
    """All matches: their texts, or those of their groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """The pattern as an object whose methods match."""
    return _compile(pattern, flags)


def purge():
    """Forgets the compiled patterns."""
    _cache.clear()


_special = {code: "\\" + chr(code) for code in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """The text with everything special escaped."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)) and not hasattr(pattern, "__buffer__"):
        raise TypeError("first argument must be string or compiled pattern")
    debug = flags & 128
    made = _sre.compile(pattern, flags)
    if not debug:
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[key] = made
    return made
