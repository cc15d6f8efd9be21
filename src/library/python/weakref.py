"""Weak references: to refer to objects without keeping them alive."""

import sys
from _weakref import (
    CallableProxyType,
    ProxyType,
    ReferenceType,
    _remove_dead_weakref,
    getweakrefcount,
    getweakrefs,
    proxy,
    ref,
)
from _weakrefset import WeakSet

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = [
    "ref",
    "proxy",
    "getweakrefcount",
    "getweakrefs",
    "WeakKeyDictionary",
    "ReferenceType",
    "ProxyType",
    "CallableProxyType",
    "ProxyTypes",
    "WeakValueDictionary",
    "WeakSet",
    "WeakMethod",
    "finalize",
]


_GONE = object()


class WeakMethod(ref):
    """A weak reference to a bound method, which as such would die at once."""

    __slots__ = "_function", "_kind", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def died(_):
            # Of the object or of the function, whichever is first.
            method = me()
            if not method._alive:
                return
            method._alive = False
            if callback is not None:
                callback(method)

        method = super().__new__(cls, owner, died)
        method._function = ref(function, died)
        method._kind = type(meth)
        method._alive = True
        me = ref(method)
        return method

    def __call__(self):
        owner, function = super().__call__(), self._function()
        return None if owner is None or function is None else self._kind(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__eq__(self, other) and self._function == other._function
        return self is other

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference that knows the key it is the value of."""

    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        weak = super().__new__(cls, ob, callback)
        weak.key = key
        return weak

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakMapping:
    """
    What both mappings have in common: `data` is a dict with weak references in it. Entries that die while
    somebody iterates wait in `_dead`, and are taken out by the next one who may.
    """

    def _begin(self):
        self.data = {}
        self._readers = 0
        self._dead = []
        self._forget = self._forgetting(ref(self))

    def _forgetting(self, me):
        take_out = self._take_out

        def forget(weak):
            mapping = me()
            if mapping is None:
                return
            key = mapping._key_of(weak)
            if mapping._readers:
                mapping._dead.append(key)
            else:
                take_out(mapping.data, key)

        return forget

    def _living(self):
        """`data` without the entries that waited to be taken out."""
        while self._dead:
            self._take_out(self.data, self._dead.pop())
        return self.data

    def _each(self, choose):
        """What `choose` makes of each entry, until there are no more."""
        self._readers += 1
        try:
            for key, value in self.data.items():
                chosen = choose(key, value)
                if chosen is not _GONE:
                    yield chosen
        finally:
            self._readers -= 1
            if self._readers == 0:
                self._living()

    def items(self):
        return self._each(self._item)

    def keys(self):
        return self._each(self._key)

    def values(self):
        return self._each(self._value)

    def __iter__(self):
        return self._each(self._key)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __deepcopy__(self, memo):
        from copy import deepcopy

        return self._copied(type(self)(), lambda strong: deepcopy(strong, memo))

    def popitem(self):
        while True:
            found = self._item(*self._living().popitem())
            if found is not _GONE:
                return found

    def clear(self):
        while self._living():
            try:
                self.popitem()
            except KeyError:
                return

    def __eq__(self, other):
        if hasattr(other, "items"):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    __hash__ = None

    def __or__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        both = self.copy()
        both.update(other)
        return both

    def __ror__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        both = type(self)()
        for part in (other, self):
            both.update(part)
        return both

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakMapping):
    """A mapping whose entries go when their values die."""

    _take_out = staticmethod(_remove_dead_weakref)

    def __init__(self, other=(), /, **kw):
        self._begin()
        self.update(other, **kw)

    @staticmethod
    def _key_of(weak):
        return weak.key

    @staticmethod
    def _item(key, weak):
        value = weak()
        return _GONE if value is None else (key, value)

    @staticmethod
    def _key(key, weak):
        return _GONE if weak() is None else key

    @staticmethod
    def _value(key, weak):
        value = weak()
        return _GONE if value is None else value

    def _find(self, key):
        """The value of a key, None where there is none."""
        try:
            return self._living()[key]()
        except KeyError:
            return None

    def __getitem__(self, key):
        value = self._living()[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._living()[key] = KeyedRef(value, self._forget, key)

    def __delitem__(self, key):
        del self._living()[key]

    def __len__(self):
        return len(self._living())

    def __contains__(self, key):
        return self._find(key) is not None

    def get(self, key, default=None):
        value = self._find(key)
        return default if value is None else value

    def pop(self, key, *args):
        weak = self._living().pop(key, None)
        value = None if weak is None else weak()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self._find(key)
        if value is None:
            self[key] = value = default
        return value

    def update(self, other=None, /, **kwargs):
        parts = [kwargs] if other is None else [other if hasattr(other, "items") else dict(other), kwargs]
        for part in parts:
            for key, value in part.items():
                self[key] = value

    def _copied(self, target, key_copy):
        for key, value in self.items():
            target[key_copy(key)] = value
        return target

    def copy(self):
        return self._copied(WeakValueDictionary(), lambda key: key)

    __copy__ = copy

    def itervaluerefs(self):
        return self._each(lambda key, weak: weak)

    def valuerefs(self):
        return list(self._living().values())


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose entries go when their keys die."""

    def __init__(self, dict=None):
        self._begin()
        if dict is not None:
            self.update(dict)

    @staticmethod
    def _take_out(data, weak):
        data.pop(weak, None)

    @staticmethod
    def _key_of(weak):
        return weak

    @staticmethod
    def _item(weak, value):
        key = weak()
        return _GONE if key is None else (key, value)

    @staticmethod
    def _key(weak, value):
        key = weak()
        return _GONE if key is None else key

    @staticmethod
    def _value(weak, value):
        return _GONE if weak() is None else value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._forget)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        # Some of the dead may have been taken out by other means.
        return len(self.data) - sum(weak in self.data for weak in self._dead)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._forget), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            if not hasattr(dict, "items"):
                dict = {}.__class__(dict)
            for key, value in dict.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def _copied(self, target, value_copy):
        for key, value in self.items():
            target[key] = value_copy(value)
        return target

    def copy(self):
        return self._copied(WeakKeyDictionary(), lambda value: value)

    __copy__ = copy

    def keyrefs(self):
        return list(self.data)


class _Call:
    """What a finalizer will do."""

    __slots__ = "weak", "func", "args", "kwargs", "atexit"

    def contents(self):
        """For detach() and peek(); None once the object is dead."""
        obj = self.weak()
        return None if obj is None else (obj, self.func, self.args, self.kwargs)


class finalize:
    """Calls a function when an object dies, or when the program ends."""

    __slots__ = ()
    # The calls that are still to be made, by their finalizers, the oldest first.
    _calls = {}
    _is_over = False
    _waits_for_exit = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._waits_for_exit:
            from atexit import register

            register(finalize._at_exit)
            finalize._waits_for_exit = True
        call = _Call()
        call.weak = ref(obj, self)
        call.func, call.args, call.kwargs = func, args, kwargs
        call.atexit = True
        self._calls[self] = call

    def __call__(self, _=None):
        """Calls the function, unless it was called or detached before."""
        call = self._calls.pop(self, None)
        if call is not None and not finalize._is_over:
            return call.func(*call.args, **call.kwargs)

    def detach(self):
        contents = self.peek()
        if contents is not None:
            del self._calls[self]
        return contents

    def peek(self):
        call = self._calls.get(self)
        return None if call is None else call.contents()

    @property
    def alive(self):
        return self in self._calls

    @property
    def atexit(self):
        return self.alive and self._calls[self].atexit

    @atexit.setter
    def atexit(self, value):
        if self.alive:
            self._calls[self].atexit = bool(value)

    def __repr__(self):
        start = f"<{type(self).__name__} object at {id(self):#x}; "
        contents = self.peek()
        if contents is None:
            return start + "dead>"
        obj = contents[0]
        return start + f"for {type(obj).__name__!r} at {id(obj):#x}>"

    @classmethod
    def _at_exit(cls):
        import gc

        collects = gc.isenabled()
        gc.disable()
        try:
            while True:
                # The latest first; a call may add others.
                last = next((one for one, call in reversed(cls._calls.items()) if call.atexit), None)
                if last is None:
                    break
                try:
                    last()
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._is_over = True
            if collects:
                gc.enable()
