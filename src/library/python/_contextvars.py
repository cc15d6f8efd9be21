"""Context variables: ContextVar, Token, Context. In CPython this module is written in C."""

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_nothing = object()
_of_class = type(list[int])


class ContextVar:
    """A name whose value depends on the context that code runs in."""

    __slots__ = ("name", "_default", "__weakref__")

    def __new__(cls, name, *, default=_nothing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        made = object.__new__(cls)
        _put(made, "name", name)
        _put(made, "_default", default)
        return made

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type '_contextvars.ContextVar' is not an acceptable base type")

    def __setattr__(self, name, value):
        if name == "name":
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'_contextvars.ContextVar' object has no attribute {name!r}")

    __class_getitem__ = classmethod(_of_class)

    def get(self, default=_nothing, /):
        value = _current[-1]._data.get(self, _nothing)
        if value is not _nothing:
            return value
        if default is not _nothing:
            return default
        if self._default is not _nothing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _current[-1]
        old = context._data.get(self, _nothing)
        context._change(self, value)
        return _new_token(context, self, old)

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current[-1]
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _nothing:
            context._drop(self)
        else:
            context._change(self, token._old)

    def __repr__(self):
        default = "" if self._default is _nothing else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"


_put = object.__setattr__


class Token:
    """What ContextVar.set() gives, to put the old value back."""

    __slots__ = ("_context", "_var", "_old", "_used")

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    __class_getitem__ = classmethod(_of_class)

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return Token.MISSING if self._old is _nothing else self._old

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self._var!r} at {id(self):#x}>"


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


_Missing.__name__ = _Missing.__qualname__ = "Token.MISSING"
Token.MISSING = _Missing()
del _Missing


def _new_token(context, var, old):
    token = object.__new__(Token)
    token._context = context
    token._var = var
    token._old = old
    token._used = False
    return token


class Context:
    """A mapping of context variables to their values; code can be run in it."""

    __slots__ = ("_data", "_entered", "__weakref__")

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        made = object.__new__(cls)
        made._data = {}
        made._entered = False
        return made

    # A copy shares the values until one of the two is changed.
    def _change(self, var, value):
        self._data = {**self._data, var: value}

    def _drop(self, var):
        self._data = {key: value for key, value in self._data.items() if key is not var}

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._entered = True
        _current.append(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _current.pop()
            self._entered = False

    def copy(self):
        made = Context()
        made._data = self._data
        return made

    def __getitem__(self, var):
        _check(var)
        return self._data[var]

    def __contains__(self, var):
        _check(var)
        return var in self._data

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._data == other._data

    __hash__ = None

    def get(self, key, default=None, /):
        _check(key)
        return self._data.get(key, default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()


def _check(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {var!r}")


# The context of the code that runs now is the last one.
_current = [Context()]


def copy_context():
    return _current[-1].copy()
