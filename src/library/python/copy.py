"""Shallow and deep copies of any object: the hooks a class may have, and what is done without them."""

import types
import weakref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

# Types whose objects stand for themselves: a copy could not be told from the original.
_ATOMIC = frozenset({
    type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex, str, bytes, type, range,
    types.BuiltinFunctionType, types.FunctionType, types.CodeType, property, weakref.ref,
})
_SHALLOW_ATOMIC = _ATOMIC | {tuple, frozenset, slice}
_HAVE_COPY = frozenset({list, dict, set, bytearray})


def copy(x):
    """A new object with the same contents, or the object itself where it cannot change."""
    cls = type(x)
    if cls in _SHALLOW_ATOMIC:
        return x
    if cls in _HAVE_COPY:
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    hook = getattr(cls, "__copy__", None)
    if hook is not None:
        return hook(x)
    parts = _take_apart(x, cls)
    if isinstance(parts, str):
        return x
    return _put_together(x, None, *parts)


def deepcopy(x, memo=None, _nil=[]):
    """A copy of the object and of everything in it; `memo` has what was copied already, by id."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    d = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(d, _nil)
        if y is not _nil:
            return y
    y = _copy_deeply(x, cls, memo)
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y


def _copy_deeply(x, cls, memo):
    copier = _DEEP_COPIERS.get(cls)
    if copier is not None:
        return copier(x, memo)
    if issubclass(cls, type):
        return x
    hook = getattr(x, "__deepcopy__", None)
    if hook is not None:
        return hook(memo)
    parts = _take_apart(x, cls)
    if isinstance(parts, str):
        return x
    return _put_together(x, memo, *parts)


def _take_apart(x, cls):
    """What `__reduce_ex__` says: how the object can be made anew."""
    reduce = dispatch_table.get(cls)
    if reduce is not None:
        return reduce(x)
    reduce = getattr(x, "__reduce_ex__", None)
    if reduce is not None:
        return reduce(4)
    reduce = getattr(x, "__reduce__", None)
    if reduce:
        return reduce()
    raise Error("un(deep)copyable object of type %s" % cls)


def _deep_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for a in x:
        append(deepcopy(a, memo))
    return y


def _deep_tuple(x, memo):
    y = [deepcopy(a, memo) for a in x]
    # The tuple may have been reached from inside itself, and be copied by now.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, y):
        if old is not new:
            return tuple(y)
    return x


def _deep_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_DEEP_COPIERS = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, types.MethodType: _deep_method}


def _keep_alive(x, memo):
    """Holds the original for as long as the memo lives, so that its id is not given to another object."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _put_together(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    """Makes an object from the parts that `__reduce_ex__` gave, copied where there is a memo."""
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo) if deep else state)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y


def _set_state(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    else:
        slots = None
    if state is not None:
        y.__dict__.update(state)
    if slots is not None:
        for key, value in slots.items():
            setattr(y, key, value)


def replace(obj, /, **changes):
    """A copy of the object with some of its fields changed, where its class says how."""
    cls = obj.__class__
    func = getattr(cls, "__replace__", None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)
