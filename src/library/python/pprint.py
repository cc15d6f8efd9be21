"""Prints nested values over several lines where one is too narrow."""

import collections as _collections
import dataclasses as _dataclasses
import sys as _sys
import types as _types
from io import StringIO as _StringIO
from re import findall as _findall

__all__ = [
    "pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp",
]


class _Sortable:
    """Orders anything: by <, or where that fails by type and id."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        mine, theirs = self.value, other.value
        try:
            return mine < theirs
        except TypeError:
            return (str(type(mine)), id(mine)) < (str(type(theirs)), id(theirs))


def _sortable_pair(pair):
    return _Sortable(pair[0]), _Sortable(pair[1])


def _circle(value):
    """What is written for a value inside itself."""
    return f"<Recursion on {type(value).__name__} with id={id(value)}>"


def _pieces_of_bytes(data, width, allowance):
    """The reprs of pieces of bytes that fit, four bytes at least."""
    piece = b""
    rest = len(data) - len(data) % 4
    for start in range(0, len(data), 4):
        if start == rest:
            width -= allowance
        four = data[start : start + 4]
        if piece and len(repr(piece + four)) > width:
            yield repr(piece)
            piece = four
        else:
            piece += four
    if piece:
        yield repr(piece)


def _pieces_of_str(text, width, allowance):
    """The reprs of pieces of a string that fit: lines, and in long lines words."""
    pieces = []
    lines = text.splitlines(True)
    for number, line in enumerate(lines, 1):
        # After the last line there is something else.
        after = allowance if number == len(lines) else 0
        whole = repr(line)
        if len(whole) <= width - after:
            pieces.append(whole)
            continue
        words = _findall(r"\S*\s*", line)[:-1]
        piece = ""
        for place, word in enumerate(words, 1):
            room = width - after if place == len(words) else width
            longer = piece + word
            if len(repr(longer)) <= room:
                piece = longer
                continue
            if piece:
                pieces.append(repr(piece))
            piece = word
        if piece:
            pieces.append(repr(piece))
    return pieces


# Types whose text can be read back and has nothing inside
_simple = frozenset([type(None), bool, float, complex, str, bytes, bytearray])


class PrettyPrinter:
    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
        underscore_numbers=False,
    ):
        self._step, self._width = int(indent), int(width)
        if self._step < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if self._width == 0:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._stream = stream if stream is not None else _sys.stdout
        self._compact = bool(compact)
        self._sorting, self._underscores = sort_dicts, underscore_numbers

    def format(self, object, context, maxlevels, level):
        """(text, whether it can be read back, whether the object contains itself)."""
        return self._in_one_line(object, context, maxlevels, level)

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        _, _, recursive = self.format(object, {}, 0, 0)
        return recursive

    def pformat(self, object):
        out = _StringIO()
        self._write(object, out, 0, 0, {}, 0)
        return out.getvalue()

    def pprint(self, object):
        out = self._stream
        if out is not None:
            self._write(object, out, 0, 0, {}, 0)
            out.write("\n")

    # Everything in one line; around has the ids of what a value is inside.

    def _text(self, value, around, level):
        text, _, _ = self.format(value, around.copy(), self._depth, level)
        return text

    def _in_one_line(self, value, around, depth, level):
        kind = type(value)
        if kind in _simple:
            return repr(value), True, False
        how = getattr(kind, "__repr__", None)
        if how is int.__repr__ and issubclass(kind, int):
            return f"{value:_d}" if self._underscores else repr(value), True, False
        if how is dict.__repr__ and issubclass(kind, dict):
            return self._enclosed(value, "{", "}", self._pairs_in_one_line, around, depth, level)
        if how is list.__repr__ and issubclass(kind, list):
            return self._enclosed(value, "[", "]", self._items_in_one_line, around, depth, level)
        if how is tuple.__repr__ and issubclass(kind, tuple):
            right = ",)" if len(value) == 1 else ")"
            return self._enclosed(value, "(", right, self._items_in_one_line, around, depth, level)
        text = repr(value)
        return text, text and not text.startswith("<"), False

    def _enclosed(self, value, left, right, inside, around, depth, level):
        if not value:
            return left + right, True, False
        this = id(value)
        if depth and level >= depth:
            return f"{left}...{right}", False, this in around
        if this in around:
            return _circle(value), False, True
        around[this] = 1
        texts, readable, recursive = inside(value, around, depth, level + 1)
        del around[this]
        return left + ", ".join(texts) + right, readable, recursive

    def _items_in_one_line(self, items, around, depth, level):
        texts, readable, recursive = [], True, False
        for item in items:
            text, plain, circular = self.format(item, around, depth, level)
            texts.append(text)
            if not plain:
                readable = False
            if circular:
                recursive = True
        return texts, readable, recursive

    def _pairs_in_one_line(self, pairs, around, depth, level):
        texts, readable, recursive = [], True, False
        for key, value in self._pairs(pairs):
            name, plain_name, circular_name = self.format(key, around, depth, level)
            text, plain, circular = self.format(value, around, depth, level)
            texts.append(f"{name}: {text}")
            readable = readable and plain_name and plain
            recursive = recursive or bool(circular_name or circular)
        return texts, readable, recursive

    def _pairs(self, mapping):
        """The items of a dict, sorted unless told otherwise."""
        pairs = mapping.items()
        return sorted(pairs, key=_sortable_pair) if self._sorting else pairs

    # Over several lines. Each of these writes a value to out: indent is how far from the left edge
    # its text begins, allowance how much will be written behind it in its last line.

    def _write(self, value, out, indent, allowance, around, level):
        this = id(value)
        if this in around:
            out.write(_circle(value))
            return
        text = self._text(value, around, level)
        layout = None
        if len(text) > self._width - indent - allowance:
            layout = self._dispatch.get(type(value).__repr__)
            if layout is None and self._is_plain_dataclass(value):
                layout = PrettyPrinter._write_dataclass
        if layout is None:
            out.write(text)
        else:
            around[this] = 1
            layout(self, value, out, indent, allowance, around, level + 1)
            del around[this]

    def _begin(self, value, out, indent, bracket="("):
        """Writes the name of a value's class and a bracket; the result is the new indent."""
        name = value.__class__.__name__
        out.write(name + bracket)
        return indent + len(name) + 1

    def _pad(self, out):
        """Writes what an indent of more than one adds behind a bracket."""
        if self._step > 1:
            out.write(" " * (self._step - 1))

    def _write_items(self, items, out, indent, allowance, around, level):
        self._pad(out)
        indent += self._step
        items = list(items)
        new_line = ",\n" + " " * indent
        between = ""
        room = full = self._width - indent + 1
        for number, item in enumerate(items, 1):
            behind = 1
            if number == len(items):
                behind = allowance
                full -= allowance
                room -= allowance
            if self._compact:
                text = self._text(item, around, level)
                needed = len(text) + 2
                if needed > room:
                    room = full
                    between = between and new_line
                if needed <= room:
                    room -= needed
                    out.write(between + text)
                    between = ", "
                    continue
            out.write(between)
            between = new_line
            self._write(item, out, indent, behind, around, level)

    def _write_pairs(self, pairs, out, indent, allowance, around, level):
        indent += self._step
        left = len(pairs)
        for key, value in pairs:
            left -= 1
            name = self._text(key, around, level) + ": "
            out.write(name)
            behind = 1 if left else allowance
            self._write(value, out, indent + len(name), behind, around, level)
            if left:
                out.write(",\n" + " " * indent)

    def _write_fields(self, fields, out, indent, allowance, around, level):
        left = len(fields)
        for name, value in fields:
            left -= 1
            out.write(name + "=")
            if id(value) in around:
                out.write("...")
            else:
                behind = 1 if left else allowance
                self._write(value, out, indent + len(name) + 1, behind, around, level)
            if left:
                out.write(",\n" + " " * indent)

    def _write_list(self, value, out, indent, allowance, around, level):
        out.write("[")
        self._write_items(value, out, indent, allowance + 1, around, level)
        out.write("]")

    def _write_tuple(self, value, out, indent, allowance, around, level):
        end = ",)" if len(value) == 1 else ")"
        out.write("(")
        self._write_items(value, out, indent, allowance + len(end), around, level)
        out.write(end)

    def _write_set(self, value, out, indent, allowance, around, level):
        if not len(value):
            out.write(repr(value))
            return
        end = "}"
        if value.__class__ is set:
            out.write("{")
        else:
            indent = self._begin(value, out, indent, "({")
            end = "})"
        items = sorted(value, key=_Sortable)
        self._write_items(items, out, indent, allowance + len(end), around, level)
        out.write(end)

    def _write_deque(self, value, out, indent, allowance, around, level):
        if not len(value):
            out.write(repr(value))
            return
        indent = self._begin(value, out, indent, "([")
        if value.maxlen is not None:
            self._write_items(value, out, indent, 2, around, level)
            limit = self._text(value.maxlen, around, level)
            out.write("],\n" + " " * indent + f"maxlen={limit})")
        else:
            self._write_items(value, out, indent, allowance + 2, around, level)
            out.write("])")

    def _write_dict(self, value, out, indent, allowance, around, level):
        out.write("{")
        self._pad(out)
        if len(value):
            pairs = self._pairs(value)
            self._write_pairs(pairs, out, indent, allowance + 1, around, level)
        out.write("}")

    def _write_default_dict(self, value, out, indent, allowance, around, level):
        if not len(value):
            out.write(repr(value))
            return
        factory = self._text(value.default_factory, around, level)
        indent = self._begin(value, out, indent)
        out.write(f"{factory},\n" + " " * indent)
        self._write_dict(value, out, indent, allowance + 1, around, level)
        out.write(")")

    def _write_counter(self, value, out, indent, allowance, around, level):
        if not len(value):
            out.write(repr(value))
            return
        indent = self._begin(value, out, indent, "({")
        self._pad(out)
        self._write_pairs(value.most_common(), out, indent, allowance + 2, around, level)
        out.write("})")

    def _write_ordered_dict(self, value, out, indent, allowance, around, level):
        if not len(value):
            out.write(repr(value))
            return
        indent = self._begin(value, out, indent)
        self._write([*value.items()], out, indent, allowance + 1, around, level)
        out.write(")")

    def _write_chain_map(self, value, out, indent, allowance, around, level):
        left = len(value.maps)
        if not left:
            out.write(repr(value))
            return
        indent = self._begin(value, out, indent)
        for layer in value.maps:
            left -= 1
            behind = 1 if left else allowance + 1
            self._write(layer, out, indent, behind, around, level)
            out.write(",\n" + " " * indent if left else ")")

    def _write_mappingproxy(self, value, out, indent, allowance, around, level):
        start = "mappingproxy("
        out.write(start)
        self._write(value.copy(), out, indent + len(start), allowance + 1, around, level)
        out.write(")")

    def _write_namespace(self, value, out, indent, allowance, around, level):
        # Those of the class itself are written with another name than the class has.
        if type(value) is _types.SimpleNamespace:
            start = "namespace("
            out.write(start)
            indent += len(start)
        else:
            indent = self._begin(value, out, indent)
        self._write_fields(value.__dict__.items(), out, indent, allowance, around, level)
        out.write(")")

    def _write_dataclass(self, value, out, indent, allowance, around, level):
        shown = [field.name for field in _dataclasses.fields(value) if field.repr]
        fields = [(name, getattr(value, name)) for name in shown]
        indent = self._begin(value, out, indent)
        self._write_fields(fields, out, indent, allowance, around, level)
        out.write(")")

    def _is_plain_dataclass(self, value):
        """An instance of a data class whose repr was made by the decorator."""
        if isinstance(value, type) or not _dataclasses.is_dataclass(value):
            return False
        if not value.__dataclass_params__.repr or not hasattr(value.__repr__, "__wrapped__"):
            return False
        return "__create_fn__" in value.__repr__.__wrapped__.__qualname__

    def _write_str(self, value, out, indent, allowance, around, level):
        if not len(value):
            out.write(repr(value))
            return
        # By itself a string of several pieces is written in brackets, inside others it is not.
        alone = 1 if level == 1 else 0
        indent += alone
        pieces = _pieces_of_str(value, self._width - indent, allowance + alone)
        text = ("\n" + " " * indent).join(pieces)
        out.write(f"({text})" if alone and len(pieces) > 1 else text)

    def _write_bytes(self, value, out, indent, allowance, around, level):
        if len(value) <= 4:
            out.write(repr(value))
            return
        alone = 1 if level == 1 else 0
        indent += alone
        pieces = _pieces_of_bytes(value, self._width - indent, allowance + alone)
        text = ("\n" + " " * indent).join(pieces)
        out.write(f"({text})" if alone else text)

    def _write_bytearray(self, value, out, indent, allowance, around, level):
        start = "bytearray("
        out.write(start)
        self._write_bytes(
            bytes(value), out, indent + len(start), allowance + 1, around, level + 1
        )
        out.write(")")

    def _write_wrapped(self, value, out, indent, allowance, around, level):
        self._write(value.data, out, indent, allowance, around, level - 1)

    # How values are written, by the __repr__ of their type
    _dispatch = {
        list.__repr__: _write_list,
        tuple.__repr__: _write_tuple,
        set.__repr__: _write_set,
        frozenset.__repr__: _write_set,
        dict.__repr__: _write_dict,
        str.__repr__: _write_str,
        bytes.__repr__: _write_bytes,
        bytearray.__repr__: _write_bytearray,
        _types.MappingProxyType.__repr__: _write_mappingproxy,
        _types.SimpleNamespace.__repr__: _write_namespace,
        _collections.deque.__repr__: _write_deque,
        _collections.defaultdict.__repr__: _write_default_dict,
        _collections.Counter.__repr__: _write_counter,
        _collections.OrderedDict.__repr__: _write_ordered_dict,
        _collections.ChainMap.__repr__: _write_chain_map,
        _collections.UserDict.__repr__: _write_wrapped,
        _collections.UserList.__repr__: _write_wrapped,
        _collections.UserString.__repr__: _write_wrapped,
    }


def pformat(
    object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
    underscore_numbers=False,
):
    """The text that pprint prints."""
    printer = PrettyPrinter(
        indent, width, depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    )
    return printer.pformat(object)


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
    underscore_numbers=False,
):
    """Prints an object to a stream, sys.stdout unless told otherwise."""
    printer = PrettyPrinter(
        indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    )
    printer.pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint with the items of dicts in their own order."""
    kwargs["sort_dicts"] = sort_dicts
    pprint(object, *args, **kwargs)


def _told(object):
    return PrettyPrinter()._in_one_line(object, {}, None, 0)


def saferepr(object):
    """A repr that marks what contains itself."""
    return _told(object)[0]


def isreadable(object):
    """Whether eval would make such an object of its text."""
    return _told(object)[1]


def isrecursive(object):
    """Whether an object contains itself."""
    return _told(object)[2]
