"""How objects that cannot say so themselves are taken apart and put together, for copy and pickle."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

# Functions that take the objects of a type apart, by type
dispatch_table = {}


def constructor(object):
    if callable(object):
        return
    raise TypeError("constructors must be callable")


def pickle(ob_type, pickle_function, constructor_ob=None):
    if callable(pickle_function):
        dispatch_table[ob_type] = pickle_function
        if constructor_ob is not None:
            constructor(constructor_ob)
    else:
        raise TypeError("reduction functions must be callable")


def pickle_union(obj):
    from functools import reduce
    from operator import or_

    return reduce, (or_, obj.__args__)


def pickle_complex(c):
    parts = c.real, c.imag
    return complex, parts


pickle(complex, pickle_complex, complex)
pickle(type(int | None), pickle_union)


# Codes that stand for a module and a name in a pickle: both ways, and what was already looked up

_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def clear_extension_cache():
    _extension_cache.clear()


def add_extension(module, name, code):
    number = int(code)
    if number < 1 or number > 2**31 - 1:
        raise ValueError("code out of range")
    place = (module, name)
    code_there = _extension_registry.get(place)
    place_there = _inverted_registry.get(number)
    if code_there == number and place_there == place:
        return
    if place in _extension_registry:
        raise ValueError(f"key {place} is already registered with code {code_there}")
    if number in _inverted_registry:
        raise ValueError(f"code {number} is already in use for key {place_there}")
    _extension_registry[place] = number
    _inverted_registry[number] = place


def remove_extension(module, name, code):
    place = (module, name)
    if _extension_registry.get(place) == code and _inverted_registry.get(code) == place:
        del _inverted_registry[code], _extension_registry[place]
        _extension_cache.pop(code, None)
    else:
        raise ValueError(f"key {place} is not registered with code {code}")


# Put together: the first two are what pickles of protocol 2 and later name.


def __newobj__(cls, *args):
    make = cls.__new__
    return make(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    make = cls.__new__
    return make(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    """An object of a class that is derived from a built-in one, whose part is told by state."""
    if base is not object:
        made = base.__new__(cls, state)
        if base.__init__ != object.__init__:
            base.__init__(made, state)
        return made
    return object.__new__(cls)


# Taken apart

_MADE_BY_CLASS_STATEMENT = 0x200
_builtin_new = type(object.__new__)


def _builtin_base(cls):
    """The nearest base that is written in C."""
    for base in cls.__mro__:
        if not getattr(base, "__flags__", _MADE_BY_CLASS_STATEMENT) & _MADE_BY_CLASS_STATEMENT:
            return base
        make = base.__new__
        if isinstance(make, _builtin_new) and make.__self__ is base:
            return base
    return object


def _attributes(self, proto):
    """What pickle keeps of an object besides what its built-in base holds."""
    slots = "a class that defines __slots__ without defining __getstate__ cannot be pickled"
    try:
        tell = self.__getstate__
    except AttributeError:
        if getattr(self, "__slots__", None):
            what = f"cannot pickle {self.__class__.__name__!r} object"
            raise TypeError(f"{what}: {slots} with protocol {proto}") from None
        return getattr(self, "__dict__", None)
    if type(self).__getstate__ is object.__getstate__ and getattr(self, "__slots__", None):
        raise TypeError(slots)
    return tell()


def _reduce_ex(self, proto):
    """What object.__reduce_ex__ does for protocols 0 and 1."""
    assert proto < 2
    cls = self.__class__
    base = _builtin_base(cls)
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    made_of = (cls, base, None if base is object else base(self))
    kept = _attributes(self, proto)
    if kept:
        return _reconstructor, made_of, kept
    return _reconstructor, made_of


def _slotnames(cls):
    """The names of all slots of a class and its bases, remembered in the class."""
    known = cls.__dict__.get("__slotnames__")
    if known is not None:
        return known
    found = []
    for owner in cls.__mro__ if hasattr(cls, "__slots__") else ():
        slots = owner.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__weakref__", "__dict__"):
                continue
            # Private names get the name of their class before them.
            before = owner.__name__.lstrip("_")
            if before and name[:2] == "__" and name[-2:] != "__":
                name = f"_{before}{name}"
            found.append(name)
    try:
        cls.__slotnames__ = found
    except Exception:
        # A class that cannot be changed is asked again every time.
        pass
    return found
