"""repr() with limits, and repr() of things inside themselves."""

import builtins as _builtins
from itertools import islice as _first

__all__ = ["Repr", "repr", "recursive_repr"]


def recursive_repr(fillvalue="..."):
    """A decorator for __repr__ that gives the fill value where it is called for the same object again."""

    def decorate(function):
        # The ids of the objects whose text is being made
        busy = set()

        def wrapper(self):
            this = id(self)
            if this in busy:
                return fillvalue
            busy.add(this)
            try:
                return function(self)
            finally:
                busy.discard(this)

        for name in ("__module__", "__doc__", "__name__", "__qualname__"):
            setattr(wrapper, name, getattr(function, name))
        wrapper.__type_params__ = getattr(function, "__type_params__", ())
        wrapper.__wrapped__ = function
        return wrapper

    return decorate


def _in_order(items):
    """A list of the items, sorted where they can be compared."""
    try:
        return sorted(items)
    except Exception:
        return list(items)


class Repr:
    # Methods for types of other modules that only have the same name are not used.
    _home = dict.fromkeys("tuple list set frozenset dict str int".split(), "builtins")
    _home |= {"array": "array", "deque": "collections"}

    def __init__(
        self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6,
        maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40, maxother=30, fillvalue="...",
        indent=None,
    ):
        self.maxlevel, self.maxtuple, self.maxlist = maxlevel, maxtuple, maxlist
        self.maxarray, self.maxdict, self.maxset = maxarray, maxdict, maxset
        self.maxfrozenset, self.maxdeque, self.maxstring = maxfrozenset, maxdeque, maxstring
        self.maxlong, self.maxother = maxlong, maxother
        self.fillvalue, self.indent = fillvalue, indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        kind = type(x)
        name = "_".join(kind.__name__.split()) if " " in kind.__name__ else kind.__name__
        method = getattr(self, f"repr_{name}", None)
        home = self._home.get(name)
        if method and (home is None or home == getattr(kind, "__module__", None)):
            return method(x, level)
        return self.repr_instance(x, level)

    # Single values

    def _cut(self, text, limit, whole=None):
        """A text with its middle left out so that it is not longer than the limit."""
        before = max((limit - 3) // 2, 0)
        after = max(limit - 3 - before, 0)
        if whole is not None:
            # It is the text of a string: what is left must be made anew, with quotes that fit.
            text = _builtins.repr(whole[:before] + whole[len(whole) - after :])
        return text[:before] + self.fillvalue + text[len(text) - after :]

    def repr_instance(self, x, level):
        try:
            text = _builtins.repr(x)
        except Exception:
            return f"<{x.__class__.__name__} instance at {id(x):#x}>"
        return text if len(text) <= self.maxother else self._cut(text, self.maxother)

    def repr_int(self, x, level):
        text = _builtins.repr(x)
        return text if len(text) <= self.maxlong else self._cut(text, self.maxlong)

    def repr_str(self, x, level):
        limit = self.maxstring
        text = _builtins.repr(x[:limit])
        return text if len(text) <= limit else self._cut(text, limit, x)

    # Containers

    def repr_dict(self, x, level):
        if level <= 0 < len(x):
            return "{" + self.fillvalue + "}"
        if not len(x):
            return "{}"
        one, deeper = self.repr1, level - 1
        parts = [
            f"{one(key, deeper)}: {one(x[key], deeper)}"
            for key in _first(_in_order(x), self.maxdict)
        ]
        if len(x) > self.maxdict:
            parts.append(self.fillvalue)
        return "{" + self._lines(parts, level) + "}"

    def repr_frozenset(self, x, level):
        if x:
            items = _in_order(x)
            return self._items(items, level, ("frozenset({", "})"), self.maxfrozenset)
        return "frozenset()"

    def repr_set(self, x, level):
        if x:
            items = _in_order(x)
            return self._items(items, level, "{}", self.maxset)
        return "set()"

    def repr_deque(self, x, level):
        return self._items(x, level, ("deque([", "])"), self.maxdeque)

    def repr_array(self, x, level):
        start = f"array('{x.typecode}'"
        if x:
            return self._items(x, level, (start + ", [", "])"), self.maxarray)
        return start + ")"

    def repr_list(self, x, level):
        return self._items(x, level, "[]", self.maxlist)

    def repr_tuple(self, x, level):
        # One item has a comma after it, which it has anyway on a line of its own.
        alone = len(x) == 1 and self.indent is None
        return self._items(x, level, ("(", ",)" if alone and level > 0 else ")"), self.maxtuple)

    def _items(self, x, level, brackets, limit):
        """The first items between a pair of brackets."""
        left, right = brackets
        size = len(x)
        if size and level <= 0:
            return left + self.fillvalue + right
        one, deeper = self.repr1, level - 1
        parts = [one(item, deeper) for item in _first(x, limit)]
        if size > limit:
            parts.append(self.fillvalue)
        return left + self._lines(parts, level) + right

    def _lines(self, parts, level):
        """The parts in one line or, where an indent is set, each in a line of its own."""
        step = self.indent
        if step is None:
            return ", ".join(parts)
        if not parts:
            return ""
        if isinstance(step, int):
            if step < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {step!r})")
            step = " " * step
        try:
            between = ",\n" + step * (self.maxlevel - level + 1)
        except TypeError as error:
            why = f"Repr.indent must be a str, int or None, not {type(step)}"
            raise TypeError(why) from error
        # The bracket after the last comma is one step less indented.
        text = between[1:] + between.join(parts) + between
        return text[: len(text) - len(step)]


aRepr = Repr()
repr = aRepr.repr
