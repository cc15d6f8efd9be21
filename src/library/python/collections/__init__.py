"""Containers for what list, dict, set and tuple do not do by themselves."""

import _collections_abc as _abc
import itertools as _itertools
import sys as _sys
from _collections import (
    OrderedDict, _count_elements, _deque_iterator, _tuplegetter, defaultdict, deque,
)
from keyword import iskeyword as _is_keyword
from operator import eq as _equal, ge as _at_least, itemgetter as _item_getter, le as _at_most
from reprlib import recursive_repr as _recursive_repr

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict",
    "deque", "namedtuple",
]

_abc.MutableSequence.register(deque)


# Counting


def _counter_of(pairs):
    """A Counter of those (element, count) pairs whose count is more than 0."""
    counts = Counter()
    for what, times in pairs:
        if times > 0:
            counts[what] = times
    return counts


def _without_rest(counts):
    """Takes what is not counted more than 0 times out of a Counter, which is the result."""
    for what in [what for what, times in counts.items() if not times > 0]:
        del counts[what]
    return counts


def _everywhere(holds, mine, theirs):
    """Whether holds() says yes to the two counts of every element of either Counter."""
    for counts in (mine, theirs):
        for what in counts:
            if not holds(mine[what], theirs[what]):
                return False
    return True


class Counter(dict):
    """A dict that counts: of each element how often it is there, 0 for those that are not.

    >>> Counter('abracadabra').most_common(2)
    [('a', 5), ('b', 2)]
    """

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        # What the value would count is anyone's guess.
        why = "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
        raise NotImplementedError(why)

    def __missing__(self, key):
        return 0

    def __delitem__(self, elem):
        """Forgets an element; one that is not there is no error."""
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return name + "()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{name}({shown!r})"

    def __reduce__(self):
        plain = dict(self)
        return (self.__class__, (plain,))

    def copy(self):
        """Another Counter of the same counts."""
        return self.__class__(self)

    def update(self, iterable=None, /, **kwds):
        """Adds counts instead of replacing them."""
        if iterable is not None:
            if not isinstance(iterable, _abc.Mapping):
                _count_elements(self, iterable)
            elif not self:
                super().update(iterable)
            else:
                before = self.get
                for what, times in iterable.items():
                    self[what] = times + before(what, 0)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Takes counts away; what is left may be 0 or less."""
        if iterable is not None:
            before = self.get
            if not isinstance(iterable, _abc.Mapping):
                for what in iterable:
                    self[what] = before(what, 0) - 1
            else:
                for what, times in iterable.items():
                    self[what] = before(what, 0) - times
        if kwds:
            self.subtract(kwds)

    def elements(self):
        """Every element as often as it is counted."""
        runs = _itertools.starmap(_itertools.repeat, self.items())
        return _itertools.chain.from_iterable(runs)

    def most_common(self, n=None):
        """The n commonest elements with their counts, or all of them, the commonest first."""
        pairs, by_count = self.items(), _item_getter(1)
        if n is not None:
            from heapq import nlargest

            return nlargest(n, pairs, key=by_count)
        return sorted(pairs, key=by_count, reverse=True)

    def total(self):
        """The sum of the counts."""
        return sum(self.values())

    # Comparing: what one of the two does not count, it counts 0 times.

    def __eq__(self, other):
        """Whether all counts are the same."""
        if isinstance(other, Counter):
            return _everywhere(_equal, self, other)
        return NotImplemented

    def __ne__(self, other):
        """Whether some count is another one."""
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        """Whether no count is smaller than the other's."""
        if isinstance(other, Counter):
            return _everywhere(_at_least, self, other)
        return NotImplemented

    def __le__(self, other):
        """Whether no count is greater than the other's."""
        if isinstance(other, Counter):
            return _everywhere(_at_most, self, other)
        return NotImplemented

    def __gt__(self, other):
        """Whether it is at least the other in everything and not the same."""
        if isinstance(other, Counter):
            return self >= other and self != other
        return NotImplemented

    def __lt__(self, other):
        """Whether it is at most the other in everything and not the same."""
        if isinstance(other, Counter):
            return self <= other and self != other
        return NotImplemented

    # Arithmetic of multisets: only what is counted more than 0 times is left.

    def __pos__(self):
        """What is counted more than 0 times."""
        return _counter_of(self.items())

    def __neg__(self):
        """What is counted less than 0 times, with the sign turned round."""
        return _counter_of([(what, 0 - times) for what, times in self.items()])

    def __and__(self, other):
        """The smaller one of the two counts of each element."""
        if not isinstance(other, Counter):
            return NotImplemented
        return _counter_of([(what, min(other[what], times)) for what, times in self.items()])

    def __or__(self, other):
        """The greater one of the two counts of each element."""
        if not isinstance(other, Counter):
            return NotImplemented
        pairs = [(what, max(times, other[what])) for what, times in self.items()]
        pairs += [pair for pair in other.items() if pair[0] not in self]
        return _counter_of(pairs)

    def __add__(self, other):
        """The sum of the two counts of each element."""
        if not isinstance(other, Counter):
            return NotImplemented
        pairs = [(what, times + other[what]) for what, times in self.items()]
        pairs += [pair for pair in other.items() if pair[0] not in self]
        return _counter_of(pairs)

    def __sub__(self, other):
        """The difference of the two counts of each element."""
        if not isinstance(other, Counter):
            return NotImplemented
        pairs = [(what, times - other[what]) for what, times in self.items()]
        pairs += [(what, 0 - times) for what, times in other.items() if what not in self]
        return _counter_of(pairs)

    def __iand__(self, other):
        for what, mine in self.items():
            theirs = other[what]
            if theirs < mine:
                self[what] = theirs
        return _without_rest(self)

    def __ior__(self, other):
        for what, theirs in other.items():
            mine = self[what]
            if theirs > mine:
                self[what] = theirs
        return _without_rest(self)

    def __iadd__(self, other):
        for what, theirs in other.items():
            self[what] += theirs
        return _without_rest(self)

    def __isub__(self, other):
        for what, theirs in other.items():
            self[what] -= theirs
        return _without_rest(self)


# Several mappings as one


class ChainMap(_abc.MutableMapping):
    """Several mappings as one: the first that has a key answers, and changes go to the first."""

    def __init__(self, *maps):
        self.maps = list(maps) if maps else [{}]

    def __contains__(self, key):
        for layer in self.maps:
            if key in layer:
                return True
        return False

    def __getitem__(self, key):
        for layer in self.maps:
            try:
                return layer[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def get(self, key, default=None):
        if key in self:
            return self[key]
        return default

    def __bool__(self):
        return any(self.maps)

    def __iter__(self):
        # The keys of the last mapping come first, as if each had been put upon the next one.
        order = {}
        for layer in reversed(self.maps):
            order |= dict.fromkeys(layer)
        return iter(order)

    def __len__(self):
        keys = set()
        keys.update(*self.maps)
        return len(keys)

    @_recursive_repr()
    def __repr__(self):
        layers = ", ".join([repr(layer) for layer in self.maps])
        return f"{self.__class__.__name__}({layers})"

    # Changes, all of them in the first mapping

    def __setitem__(self, key, value):
        first = self.maps[0]
        first[key] = value

    def __delitem__(self, key):
        first = self.maps[0]
        try:
            del first[key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def pop(self, key, *args):
        """Takes a key out of the first mapping and gives its value."""
        first = self.maps[0]
        try:
            return first.pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        """Takes a (key, value) pair out of the first mapping; KeyError where that is empty."""
        first = self.maps[0]
        try:
            return first.popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def clear(self):
        """Empties the first mapping and no other."""
        first = self.maps[0]
        first.clear()

    # Other chains

    @property
    def parents(self):
        """The chain without its first mapping."""
        rest = self.maps[1:]
        return self.__class__(*rest)

    def new_child(self, m=None, **kwargs):
        """The chain with one more mapping before the first."""
        if m is None:
            first = kwargs
        else:
            first = m
            if kwargs:
                first.update(kwargs)
        return self.__class__(first, *self.maps)

    def copy(self):
        """A chain with a copy of the first mapping; the others are the same objects."""
        maps = self.maps
        return self.__class__(maps[0].copy(), *maps[1:])

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        """A chain of one dict with these keys, all of one value."""
        only = dict.fromkeys(iterable, value)
        return cls(only)

    def __or__(self, other):
        if isinstance(other, _abc.Mapping):
            joined = self.copy()
            joined.maps[0].update(other)
            return joined
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, _abc.Mapping):
            joined = dict(other)
            for layer in reversed(self.maps):
                joined.update(layer)
            return self.__class__(joined)
        return NotImplemented

    def __ior__(self, other):
        first = self.maps[0]
        first.update(other)
        return self


# Tuples whose items have names


def _renamed(names):
    """The names, with _0, _1, … for those that cannot be names of fields."""
    met = set()
    for place, name in enumerate(names):
        usable = name.isidentifier() and not _is_keyword(name) and name[0] != "_"
        if not usable or name in met:
            names[place] = f"_{place}"
        met.add(name)
    return names


def _check_names(typename, names, rename):
    """Raises what is wrong with the name of a type or of one of its fields."""
    for name in (typename, *names):
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _is_keyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    met = set()
    for name in names:
        if not rename and name[0] == "_":
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in met:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        met.add(name)


def _constructor(typename, fields, defaults):
    """The __new__ of a named tuple, which takes the fields by their names."""
    listed = ", ".join(fields)
    items = listed + "," if len(fields) == 1 else listed
    around = {
        "_tuple_new": tuple.__new__,
        "__builtins__": {},
        "__name__": f"namedtuple_{typename}",
    }
    made = eval(f"lambda _cls, {items}: _tuple_new(_cls, ({items}))", around)
    made.__name__ = "__new__"
    made.__doc__ = f"Create new instance of {typename}({items})"
    if defaults is not None:
        made.__defaults__ = defaults
    return made, f"{typename}({items})"


def _methods(typename, fields):
    """What else the class of a named tuple defines, in the order of its namespace."""
    shape = "(" + ", ".join([name + "=%r" for name in fields]) + ")"
    size = len(fields)
    new = tuple.__new__

    def _make(cls, iterable):
        made = new(cls, iterable)
        if len(made) == size:
            return made
        raise TypeError(f"Expected {size} arguments, got {len(made)}")

    def _replace(self, /, **kwds):
        changed = self._make(map(kwds.pop, fields, self))
        if not kwds:
            return changed
        raise TypeError(f"Got unexpected field names: {list(kwds)!r}")

    def __repr__(self):
        "Return a nicely formatted representation string"
        return self.__class__.__name__ + shape % self

    def _asdict(self):
        "Return a new dict which maps field names to their values."
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        "Return self as a plain tuple.  Used by copy and pickle."
        return tuple(self)

    _make.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    return _make, _replace, __repr__, _asdict, __getnewargs__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Makes a class of tuples whose items have names.

    >>> Point = namedtuple('Point', ['x', 'y'])
    >>> p = Point(11, y=22)
    >>> p.x + p[1]
    33
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    typename = _sys.intern(str(typename))
    if rename:
        names = _renamed(names)
    _check_names(typename, names, rename)

    preset = {}
    if defaults is not None:
        defaults = tuple(defaults)
        required = len(names) - len(defaults)
        if required < 0:
            raise TypeError("Got more default values than field names")
        preset = dict(zip(names[required:], defaults))
    fields = tuple([_sys.intern(name) for name in names])

    new, call = _constructor(typename, fields, defaults)
    functions = make, replace, show, as_dict, as_tuple = _methods(typename, fields)
    for function in (new, *functions):
        function.__qualname__ = f"{typename}.{function.__name__}"
    body = dict(
        __doc__=call, __slots__=(), _fields=fields, _field_defaults=preset, __new__=new,
        _make=classmethod(make), __replace__=replace, _replace=replace, __repr__=show,
        _asdict=as_dict, __getnewargs__=as_tuple, __match_args__=fields,
    )
    for place, name in enumerate(fields):
        body[name] = _tuplegetter(place, _sys.intern(f"Alias for field number {place}"))
    made = type(typename, (tuple,), body)

    # Pickle looks for the class in the module that called.
    if module is None:
        module = _sys._getframemodulename(1) or "__main__"
    made.__module__ = module
    return made


# Dicts, lists and strings to derive classes from


class UserDict(_abc.MutableMapping):
    """A dict written in Python, to derive classes from."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for given in (dict, kwargs or None):
            if given is not None:
                self.update(given)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for each in iterable:
            made[each] = value
        return made

    def __repr__(self):
        return repr(self.data)

    def __contains__(self, key):
        return key in self.data

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __delitem__(self, key):
        del self.data[key]

    def __setitem__(self, key, item):
        self.data[key] = item

    def __getitem__(self, key):
        data = self.data
        if key in data:
            return data[key]
        cls = self.__class__
        if not hasattr(cls, "__missing__"):
            raise KeyError(key)
        return cls.__missing__(self, key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def copy(self):
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        from copy import copy as shallow

        # The copy gets items of its own: while it is made there are none to share.
        kept = self.data
        self.data = {}
        try:
            twin = shallow(self)
        finally:
            self.data = kept
        twin.update(self)
        return twin

    def __copy__(self):
        cls = self.__class__
        twin = cls.__new__(cls)
        vars(twin).update(vars(self))
        vars(twin)["data"] = vars(self)["data"].copy()
        return twin

    def __ior__(self, other):
        self.data |= other.data if isinstance(other, UserDict) else other
        return self

    def __or__(self, other):
        more = other.data if isinstance(other, UserDict) else other
        if more is other and not isinstance(other, dict):
            return NotImplemented
        return self.__class__(self.data | more)

    def __ror__(self, other):
        more = other.data if isinstance(other, UserDict) else other
        if more is other and not isinstance(other, dict):
            return NotImplemented
        return self.__class__(more | self.data)


def _compared(other):
    """What the list of a UserList is compared with."""
    return other.data if isinstance(other, UserList) else other


def _joined(other, data):
    """What is joined to the list of a UserList: a list too, whatever iterable it was."""
    if isinstance(other, UserList):
        return other.data
    return other if isinstance(other, type(data)) else list(other)


class UserList(_abc.MutableSequence):
    """A list written in Python, to derive classes from."""

    def __init__(self, initlist=None):
        data = self.data = []
        if type(initlist) is list:
            data[:] = initlist
        elif isinstance(initlist, UserList):
            data[:] = initlist.data[:]
        elif initlist is not None:
            self.data = list(initlist)

    def __repr__(self):
        return repr(self.data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return item in self.data

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def __delitem__(self, i):
        del self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __eq__(self, other):
        return self.data == _compared(other)

    def __ge__(self, other):
        return self.data >= _compared(other)

    def __gt__(self, other):
        return self.data > _compared(other)

    def __le__(self, other):
        return self.data <= _compared(other)

    def __lt__(self, other):
        return self.data < _compared(other)

    def __mul__(self, n):
        repeated = self.data * n
        return self.__class__(repeated)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def __add__(self, other):
        data = self.data
        return self.__class__(data + _joined(other, data))

    def __radd__(self, other):
        data = self.data
        return self.__class__(_joined(other, data) + data)

    def __iadd__(self, other):
        self.data += _joined(other, self.data)
        return self

    def extend(self, other):
        more = _compared(other)
        self.data.extend(more)

    def insert(self, i, item):
        data = self.data
        data.insert(i, item)

    def append(self, item):
        data = self.data
        data.append(item)

    def clear(self):
        data = self.data
        data.clear()

    def remove(self, item):
        data = self.data
        data.remove(item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def sort(self, /, *args, **kwds):
        data = self.data
        data.sort(*args, **kwds)

    def reverse(self):
        data = self.data
        data.reverse()

    def index(self, item, *args):
        data = self.data
        return data.index(item, *args)

    def count(self, item):
        data = self.data
        return data.count(item)

    def copy(self):
        return self.__class__(self)

    def __copy__(self):
        cls = self.__class__
        twin = cls.__new__(cls)
        vars(twin).update(vars(self))
        vars(twin)["data"] = vars(self)["data"][:]
        return twin


def _text(value):
    """The str that a UserString stands for; anything else as it is."""
    return value.data if isinstance(value, UserString) else value


class UserString(_abc.Sequence):
    """A str written in Python, to derive classes from."""

    def __init__(self, seq):
        if not isinstance(seq, str):
            seq = seq.data[:] if isinstance(seq, UserString) else str(seq)
        self.data = seq

    def __getnewargs__(self):
        data = self.data
        return (data[:],)

    def __repr__(self):
        return repr(self.data)

    def __str__(self):
        return str(self.data)

    def __hash__(self):
        return hash(self.data)

    def __complex__(self):
        return complex(self.data)

    def __float__(self):
        return float(self.data)

    def __int__(self):
        return int(self.data)

    def __ge__(self, string):
        return self.data >= _text(string)

    def __gt__(self, string):
        return self.data > _text(string)

    def __le__(self, string):
        return self.data <= _text(string)

    def __lt__(self, string):
        return self.data < _text(string)

    def __eq__(self, string):
        return self.data == _text(string)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        chosen = self.data[index]
        return self.__class__(chosen)

    def __contains__(self, char):
        return _text(char) in self.data

    # Joining and repeating

    def __add__(self, other):
        more = _text(other)
        if more is other and not isinstance(other, str):
            more = str(other)
        return self.__class__(self.data + more)

    def __radd__(self, other):
        before = other if isinstance(other, str) else str(other)
        return self.__class__(before + self.data)

    def __mul__(self, n):
        repeated = self.data * n
        return self.__class__(repeated)

    __rmul__ = __mul__

    def join(self, seq):
        text = self.data
        return text.join(seq)

    # Formatting and encoding

    def __mod__(self, args):
        filled = self.data % args
        return self.__class__(filled)

    def __rmod__(self, template):
        filled = str(template) % self
        return self.__class__(filled)

    def format_map(self, mapping):
        text = self.data
        return text.format_map(mapping)

    def format(self, /, *args, **kwds):
        text = self.data
        return text.format(*args, **kwds)

    def encode(self, encoding="utf-8", errors="strict"):
        if encoding is None:
            encoding = "utf-8"
        if errors is None:
            errors = "strict"
        return self.data.encode(encoding, errors)

    maketrans = str.maketrans

    def translate(self, *args):
        translated = self.data.translate(*args)
        return self.__class__(translated)

    # Looking for a part

    def startswith(self, prefix, start=0, end=_sys.maxsize):
        text = self.data
        return text.startswith(prefix, start, end)

    def endswith(self, suffix, start=0, end=_sys.maxsize):
        text = self.data
        return text.endswith(suffix, start, end)

    def rindex(self, sub, start=0, end=_sys.maxsize):
        text = self.data
        return text.rindex(sub, start, end)

    def index(self, sub, start=0, end=_sys.maxsize):
        text = self.data
        return text.index(sub, start, end)

    def rfind(self, sub, start=0, end=_sys.maxsize):
        part = _text(sub)
        return self.data.rfind(part, start, end)

    def find(self, sub, start=0, end=_sys.maxsize):
        part = _text(sub)
        return self.data.find(part, start, end)

    def count(self, sub, start=0, end=_sys.maxsize):
        part = _text(sub)
        return self.data.count(part, start, end)

    def replace(self, old, new, maxsplit=-1):
        replaced = self.data.replace(_text(old), _text(new), maxsplit)
        return self.__class__(replaced)

    # Taking apart; the parts are plain strings

    def rpartition(self, sep):
        text = self.data
        return text.rpartition(sep)

    def partition(self, sep):
        text = self.data
        return text.partition(sep)

    def splitlines(self, keepends=False):
        text = self.data
        return text.splitlines(keepends)

    def rsplit(self, sep=None, maxsplit=-1):
        text = self.data
        return text.rsplit(sep, maxsplit)

    def split(self, sep=None, maxsplit=-1):
        text = self.data
        return text.split(sep, maxsplit)

    # What kind of characters there are

    def isupper(self):
        text = self.data
        return text.isupper()

    def islower(self):
        text = self.data
        return text.islower()

    def istitle(self):
        text = self.data
        return text.istitle()

    def isspace(self):
        text = self.data
        return text.isspace()

    def isalnum(self):
        text = self.data
        return text.isalnum()

    def isalpha(self):
        text = self.data
        return text.isalpha()

    def isnumeric(self):
        text = self.data
        return text.isnumeric()

    def isdigit(self):
        text = self.data
        return text.isdigit()

    def isdecimal(self):
        text = self.data
        return text.isdecimal()

    def isascii(self):
        text = self.data
        return text.isascii()

    def isprintable(self):
        text = self.data
        return text.isprintable()

    def isidentifier(self):
        text = self.data
        return text.isidentifier()

    # Changed strings of the same class: letters, ends, widths

    def upper(self):
        changed = self.data.upper()
        return self.__class__(changed)

    def lower(self):
        changed = self.data.lower()
        return self.__class__(changed)

    def title(self):
        changed = self.data.title()
        return self.__class__(changed)

    def swapcase(self):
        changed = self.data.swapcase()
        return self.__class__(changed)

    def casefold(self):
        changed = self.data.casefold()
        return self.__class__(changed)

    def capitalize(self):
        changed = self.data.capitalize()
        return self.__class__(changed)

    def rstrip(self, chars=None):
        rest = self.data.rstrip(chars)
        return self.__class__(rest)

    def lstrip(self, chars=None):
        rest = self.data.lstrip(chars)
        return self.__class__(rest)

    def strip(self, chars=None):
        rest = self.data.strip(chars)
        return self.__class__(rest)

    def removesuffix(self, suffix, /):
        rest = self.data.removesuffix(_text(suffix))
        return self.__class__(rest)

    def removeprefix(self, prefix, /):
        rest = self.data.removeprefix(_text(prefix))
        return self.__class__(rest)

    def rjust(self, width, *args):
        padded = self.data.rjust(width, *args)
        return self.__class__(padded)

    def ljust(self, width, *args):
        padded = self.data.ljust(width, *args)
        return self.__class__(padded)

    def center(self, width, *args):
        padded = self.data.center(width, *args)
        return self.__class__(padded)

    def zfill(self, width):
        padded = self.data.zfill(width)
        return self.__class__(padded)

    def expandtabs(self, tabsize=8):
        padded = self.data.expandtabs(tabsize)
        return self.__class__(padded)
