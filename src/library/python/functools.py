"""Tools for functions, and for what can be called like them."""

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from abc import get_cache_token as _registrations
from collections import namedtuple
from types import GenericAlias

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache",
    "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
    "singledispatchmethod", "cached_property",
]

# Wrappers

WRAPPER_UPDATES = ("__dict__",)
WRAPPER_ASSIGNMENTS = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__",
)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like the function that it wraps."""
    for name in assigned:
        try:
            found = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, found)
    for name in updated:
        more = getattr(wrapped, name, {})
        getattr(wrapper, name).update(more)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """update_wrapper as a decorator for the wrapper."""
    told = {"wrapped": wrapped, "assigned": assigned, "updated": updated}
    return partial(update_wrapper, **told)


# Calls whose results are kept

_CacheInfo = namedtuple("CacheInfo", "hits misses maxsize currsize")


def _cached(function, maxsize, typed):
    kept = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    kept.cache_parameters = lambda: dict(maxsize=maxsize, typed=typed)
    return update_wrapper(kept, function)


def lru_cache(maxsize=128, typed=False):
    """A decorator that keeps the results of the calls made last."""
    if isinstance(maxsize, int):
        size = max(maxsize, 0)
    elif maxsize is None:
        size = None
    elif callable(maxsize) and isinstance(typed, bool):
        # Written without brackets: it is the function.
        return _cached(maxsize, 128, typed)
    else:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, size, typed)


def cache(user_function, /):
    """lru_cache without a limit."""
    decorate = lru_cache(maxsize=None)
    return decorate(user_function)


# Comparisons made of one another: each asks the one that the class defines.


def _ge_from_lt(self, other):
    less = type(self).__lt__(self, other)
    return less if less is NotImplemented else not less


def _gt_from_lt(self, other):
    less = type(self).__lt__(self, other)
    return less if less is NotImplemented else not less and self != other


def _le_from_lt(self, other):
    less = type(self).__lt__(self, other)
    return less if less is NotImplemented else less or self == other


def _gt_from_le(self, other):
    most = type(self).__le__(self, other)
    return most if most is NotImplemented else not most


def _ge_from_le(self, other):
    most = type(self).__le__(self, other)
    return most if most is NotImplemented else not most or self == other


def _lt_from_le(self, other):
    most = type(self).__le__(self, other)
    return most if most is NotImplemented else most and self != other


def _le_from_gt(self, other):
    more = type(self).__gt__(self, other)
    return more if more is NotImplemented else not more


def _lt_from_gt(self, other):
    more = type(self).__gt__(self, other)
    return more if more is NotImplemented else not more and self != other


def _ge_from_gt(self, other):
    more = type(self).__gt__(self, other)
    return more if more is NotImplemented else more or self == other


def _lt_from_ge(self, other):
    least = type(self).__ge__(self, other)
    return least if least is NotImplemented else not least


def _le_from_ge(self, other):
    least = type(self).__ge__(self, other)
    return least if least is NotImplemented else not least or self == other


def _gt_from_ge(self, other):
    least = type(self).__ge__(self, other)
    return least if least is NotImplemented else least and self != other


# The first comparison of these that a class defines makes the others.
_others = {
    "__lt__": dict(__gt__=_gt_from_lt, __le__=_le_from_lt, __ge__=_ge_from_lt),
    "__le__": dict(__ge__=_ge_from_le, __lt__=_lt_from_le, __gt__=_gt_from_le),
    "__gt__": dict(__lt__=_lt_from_gt, __ge__=_ge_from_gt, __le__=_le_from_gt),
    "__ge__": dict(__le__=_le_from_ge, __gt__=_gt_from_ge, __lt__=_lt_from_ge),
}

for _root, _made in _others.items():
    for _name, _function in _made.items():
        _function.__name__ = _name
        _function.__doc__ = f"Made by @total_ordering of {_root}."
del _root, _made, _name, _function


def total_ordering(cls):
    """Fills in the comparisons that a class does not define, from one that it does."""
    defined = [
        name for name in _others if getattr(cls, name, None) is not getattr(object, name, None)
    ]
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, function in _others[defined[0]].items():
        if name not in defined:
            setattr(cls, name, function)
    return cls


# Properties and methods


# What a cache gives for a key that it does not have.
_NOTHING = object()


class cached_property:
    """A property that is worked out once and then is an attribute of the instance."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, func):
        self.func, self.attrname = func, None
        self.__doc__, self.__module__ = func.__doc__, func.__module__

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            why = "Cannot use cached_property instance without calling __set_name__ on it."
            raise TypeError(why)
        try:
            space = instance.__dict__
        except AttributeError:
            kind = type(instance).__name__
            why = f"No '__dict__' attribute on {kind!r} instance to cache {name!r} property."
            raise TypeError(why) from None
        value = space.get(name, _NOTHING)
        if value is _NOTHING:
            value = self.func(instance)
            try:
                space[name] = value
            except TypeError:
                kind = type(instance).__name__
                why = (
                    f"The '__dict__' attribute on {kind!r} instance does not support item "
                    f"assignment for caching {name!r} property."
                )
                raise TypeError(why) from None
        return value

    def __set_name__(self, owner, name):
        known = self.attrname
        if known is None:
            self.attrname = name
        elif known != name:
            why = "Cannot assign the same cached_property to two different names"
            raise TypeError(f"{why} ({known!r} and {name!r}).")


def _is_abstract(self):
    """Whether the function inside is marked as abstract."""
    return getattr(self.func, "__isabstractmethod__", False)


def _check_inside(func):
    if not (callable(func) or hasattr(func, "__get__")):
        raise TypeError(f"{func!r} is not callable or a descriptor")


class partialmethod:
    """partial for methods: the instance comes before the arguments given here."""

    __isabstractmethod__ = property(_is_abstract)
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, func, /, *args, **keywords):
        _check_inside(func)
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        shown = [repr(each) for each in (self.func, *self.args)]
        shown += [f"{name}={value!r}" for name, value in self.keywords.items()]
        kind = type(self)
        return f"{kind.__module__}.{kind.__qualname__}({', '.join(shown)})"

    def __get__(self, obj, cls=None):
        inside = self.func
        bind = None if isinstance(inside, partial) else getattr(inside, "__get__", None)
        bound = inside if bind is None else bind(obj, cls)
        if bound is inside:
            return self._make_unbound_method().__get__(obj, cls)
        method = partial(bound, *self.args, **self.keywords)
        try:
            method.__self__ = bound.__self__
        except AttributeError:
            pass
        return method

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            both = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **both)

        _method.__partialmethod__ = self
        _method.__isabstractmethod__ = self.__isabstractmethod__
        return _method


def _unwrap_partial(func):
    """The function inside partial objects."""
    while isinstance(func, partial):
        func = func.func
    return func


# One function for several types


def _merged(lines):
    """The classes of all lines in one line that keeps the order of each of them (C3)."""
    order = []
    lines = [line for line in lines if line]
    while lines:
        for line in lines:
            head = line[0]
            if not any(head in other[1:] for other in lines):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        order.append(head)
        for line in lines:
            if line[0] == head:
                del line[0]
        lines = [line for line in lines if line]
    return order


def _line_of(cls, abstract):
    """The order of a class's bases, as if it were also derived from the abstract ones.

    An abstract class goes where the first class of the line is that it recognises, after the bases
    that are abstract classes by themselves and before the others.
    """
    bases = list(cls.__bases__)
    split = 0
    for place, base in enumerate(bases, 1):
        if hasattr(base, "__abstractmethods__"):
            split = place
    here, further = [], []
    for each in abstract:
        fits = issubclass(cls, each) and not any(issubclass(base, each) for base in bases)
        (here if fits else further).append(each)
    before, after = bases[:split], bases[split:]
    lines = [_line_of(base, further) for base in (*before, *here, *after)]
    return _merged([[cls], *lines, before, here, after])


def _line_with_registered(cls, types):
    """The order of a class's bases with those of the types that recognise it."""
    own = set(cls.__mro__)
    fitting = [
        each for each in types
        if each not in own and hasattr(each, "__mro__") and not isinstance(each, GenericAlias)
        and issubclass(cls, each)
    ]
    # A type that another one is derived from comes with that one.
    fitting = [
        each for each in fitting
        if not any(each != other and each in other.__mro__ for other in fitting)
    ]
    chosen = set(fitting)
    order = []
    for each in fitting:
        found = [
            [base for base in derived.__mro__ if base in chosen]
            for derived in each.__subclasses__() if derived not in own and issubclass(cls, derived)
        ]
        found.sort(key=len, reverse=True)
        if not found:
            order.append(each)
        for line in found:
            order += [base for base in line if base not in order]
    return _line_of(cls, order)


def _implementation(cls, registry):
    """What is registered for the nearest base of a class."""
    own = cls.__mro__
    best = None
    for each in _line_with_registered(cls, registry.keys()):
        if best is None:
            if each in registry:
                best = each
            continue
        # The next one must not be as near.
        if each in registry and each not in own and best not in own:
            if not issubclass(best, each):
                raise RuntimeError(f"Ambiguous dispatch: {best} or {each}")
        break
    return registry.get(best)


def _is_union(cls):
    from types import UnionType
    from typing import Union, get_origin

    return get_origin(cls) in {Union, UnionType}


def _members(cls):
    from typing import get_args

    return get_args(cls)


def _can_be_dispatched(cls):
    """Whether it is a class or a union of classes."""
    if isinstance(cls, type):
        return True
    return _is_union(cls) and all(isinstance(each, type) for each in _members(cls))


def _annotated(func):
    """The type in the annotation of a function's first parameter."""
    wrong = "Invalid first argument to `register()`"
    if not getattr(func, "__annotations__", {}):
        raise TypeError(
            f"{wrong}: {func!r}. Use either `@register(some_class)` or plain `@register` on an "
            f"annotated function."
        )
    from typing import get_type_hints

    name, cls = next(iter(get_type_hints(func).items()))
    if not _can_be_dispatched(cls):
        what = "not all arguments are classes" if _is_union(cls) else "is not a class"
        raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {what}.")
    return cls


def singledispatch(func):
    """A function that does different things for different types of its first argument."""
    from types import MappingProxyType
    from weakref import WeakKeyDictionary

    registry = {object: func}
    known = WeakKeyDictionary()
    # How often classes were registered with abstract ones when known was right; None as long as
    # no abstract class is in the registry.
    registrations = None
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        nonlocal registrations
        if registrations is not None:
            now = _registrations()
            if now != registrations:
                known.clear()
                registrations = now
        try:
            found = known[cls]
        except KeyError:
            try:
                found = registry[cls]
            except KeyError:
                found = _implementation(cls, registry)
            known[cls] = found
        return found

    def register(cls, func=None):
        nonlocal registrations
        if _can_be_dispatched(cls):
            if func is None:
                return lambda decorated: register(cls, decorated)
        elif func is None:
            cls, func = _annotated(cls), cls
        else:
            wrong = "Invalid first argument to `register()`"
            raise TypeError(f"{wrong}. {cls!r} is not a class or union type.")
        for each in _members(cls) if _is_union(cls) else (cls,):
            registry[each] = func
        if registrations is None and hasattr(cls, "__abstractmethods__"):
            registrations = _registrations()
        known.clear()
        return func

    def wrapper(*args, **kw):
        if args:
            return dispatch(args[0].__class__)(*args, **kw)
        raise TypeError(f"{name} requires at least 1 positional argument")

    wrapper.register, wrapper.dispatch = register, dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """singledispatch for methods: the argument after the instance decides."""

    __isabstractmethod__ = property(_is_abstract)

    def __init__(self, func):
        _check_inside(func)
        self.func = func
        self.dispatcher = singledispatch(func)

    def __get__(self, obj, cls=None):
        choose = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if args:
                return choose(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
            raise TypeError(f"{name} requires at least 1 positional argument")

        _method.register = self.register
        _method.__isabstractmethod__ = self.__isabstractmethod__
        return update_wrapper(_method, self.func)

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)
