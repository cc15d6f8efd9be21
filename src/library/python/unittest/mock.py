"""Objects that stand for others, note how they are called, and can be told what to answer."""

import builtins
import functools
import inspect
import sys
import types

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock",
    "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
)

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A spec that cannot be one."""


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _words_of_call(name, args, kwargs):
    shown = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(shown)})"


class _Call(tuple):
    """A call: (name, args, kwargs), or without what it has not."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        if len(value) == 3:
            name, args, kwargs = value
        elif len(value) == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif len(value) == 1:
            (value,) = value
            if isinstance(value, str):
                name = value
            elif isinstance(value, tuple):
                args = value
            else:
                kwargs = value
        if two:
            return tuple.__new__(cls, (args, kwargs))
        return tuple.__new__(cls, (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        own_name, own_args, own_kwargs = self if len(self) == 3 else ("", *self)
        if getattr(self, "_mock_parent", None) and getattr(other, "_mock_parent", None):
            if self._mock_parent != other._mock_parent:
                return False
        name, args, kwargs = "", (), {}
        if length == 3:
            name, args, kwargs = other
        elif length == 2:
            first, second = other
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif length == 1:
            (value,) = other
            if isinstance(value, tuple):
                args = value
            elif isinstance(value, str):
                name = value
            else:
                kwargs = value
        elif length != 0:
            return False
        if own_name and name != own_name:
            return False
        return (args, kwargs) == (own_args, own_kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and not attr.startswith("__"):
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return "call" + name if name.startswith("()") else name
        if len(self) == 2:
            name, args, kwargs = "call", *self
        else:
            name, args, kwargs = self
            if not name:
                name = "call"
            elif not name.startswith("()"):
                name = f"call.{name}"
            else:
                name = f"call{name}"
        return _words_of_call(name, args, kwargs)

    def call_list(self):
        calls = []
        one = self
        while one is not None:
            if one._mock_from_kall:
                calls.append(one)
            one = one._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    """Calls; those that follow each other can be looked for."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[i : i + len(value)] == value for i in range(len(self) - len(value) + 1))

    def __repr__(self):
        import pprint

        return pprint.pformat(list(self))


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


_OWN = {
    "_mock_name", "_mock_new_name", "_mock_parent", "_mock_new_parent", "_mock_children", "_mock_return_value",
    "_mock_side_effect", "_mock_wraps", "_mock_methods", "_spec_class", "_spec_set", "_spec_signature",
    "_mock_sealed", "_mock_unsafe", "_mock_magic", "method_calls", "mock_calls", "called", "call_count", "call_args",
    "call_args_list", "_mock_delegate", "await_count", "await_args", "await_args_list", "_mock_self_name",
}
_NAMES_THAT_LOOK_WRONG = ("assert", "assret", "asert", "aseert", "assrt")
_ASSERTIONS = (
    "called_once", "called_with", "called_once_with", "has_calls", "any_call", "not_called", "called", "calls",
)


class NonCallableMock:
    """An object all of whose attributes are mocks, made when they are first asked for."""

    def __new__(cls, *args, **kw):
        # Each mock has a class of its own, so that special methods can be set on it.
        bases = (cls,)
        made = type(cls.__name__, bases, {"__doc__": cls.__doc__})
        return object.__new__(made)

    def __init__(
        self,
        spec=None,
        wraps=None,
        name=None,
        spec_set=None,
        parent=None,
        _spec_state=None,
        _new_name="",
        _new_parent=None,
        _spec_as_instance=False,
        _eat_self=None,
        unsafe=False,
        **kwargs,
    ):
        put = self.__dict__.__setitem__
        put("_mock_parent", parent)
        put("_mock_name", name)
        put("_mock_new_name", _new_name or name or "")
        put("_mock_new_parent", parent if _new_parent is None else _new_parent)
        put("_mock_children", {})
        put("_mock_wraps", wraps)
        put("_mock_return_value", DEFAULT)
        put("_mock_side_effect", None)
        put("_mock_sealed", False)
        put("_mock_unsafe", unsafe)
        put("_mock_methods", None)
        put("_spec_class", None)
        put("_spec_set", None)
        put("_spec_signature", None)
        put("_mock_delegate", None)
        self._reset_counts()
        if spec_set is not None:
            spec = spec_set
        if spec is not None:
            self._mock_add_spec(spec, spec_set is not None)
        if kwargs:
            self.configure_mock(**kwargs)

    def _reset_counts(self):
        put = self.__dict__.__setitem__
        put("called", False)
        put("call_count", 0)
        put("call_args", None)
        put("call_args_list", _CallList())
        put("mock_calls", _CallList())
        put("method_calls", _CallList())

    def _mock_add_spec(self, spec, spec_set=False):
        put = self.__dict__.__setitem__
        if isinstance(spec, (list, tuple)):
            put("_mock_methods", list(spec))
        else:
            put("_mock_methods", dir(spec))
            put("_spec_class", spec if isinstance(spec, type) else type(spec))
            try:
                put("_spec_signature", inspect.signature(spec))
            except (TypeError, ValueError):
                pass
        put("_spec_set", spec_set)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    def attach_mock(self, mock, attribute):
        mock.__dict__["_mock_parent"] = mock.__dict__["_mock_new_parent"] = None
        mock.__dict__["_mock_name"] = ""
        mock.__dict__["_mock_new_name"] = None
        setattr(self, attribute, mock)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._reset_counts()
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        answer = self._mock_return_value
        if isinstance(answer, NonCallableMock) and answer is not self:
            answer.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        for arg, value in sorted(kwargs.items(), key=lambda entry: entry[0].count(".")):
            *path, final = arg.split(".")
            obj = self
            for entry in path:
                obj = getattr(obj, entry)
            setattr(obj, final, value)

    def __getattr__(self, name):
        if name in _OWN:
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _MAGICS:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if not self._mock_unsafe and (not self._mock_methods or name not in self._mock_methods):
            if name.startswith(_NAMES_THAT_LOOK_WRONG) or name in _ASSERTIONS:
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute."
                )
        child = self._mock_children.get(name)
        if child is _missing:
            raise AttributeError(name)
        if child is None:
            if self._mock_sealed:
                raise AttributeError(f"Cannot set {self._mock_path()}.{name}")
            wraps = getattr(self._mock_wraps, name) if self._mock_wraps is not None else None
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        return child

    def _mock_path(self):
        parts = []
        one = self
        while one is not None:
            parts.append((one._mock_new_name or "mock"))
            one = one._mock_new_parent
        return ".".join(reversed(parts))

    def __setattr__(self, name, value):
        if name in self.__dict__ and name in _OWN:
            self.__dict__[name] = value
            return
        if isinstance(getattr(type(self), name, None), property):
            object.__setattr__(self, name, value)
            return
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _MAGICS:
            if not isinstance(value, NonCallableMock):
                function = value
                setattr(type(self), name, lambda self, *args, **kw: function(self, *args, **kw))
            else:
                self._adopt(value, name)
                setattr(type(self), name, _forward(value))
            self._mock_children[name] = value
            return
        if isinstance(value, NonCallableMock) and self._adopt(value, name):
            self._mock_children[name] = value
            return
        if self._mock_sealed and name not in self.__dict__:
            raise AttributeError(f"Cannot set {self._mock_path()}.{name}")
        self.__dict__[name] = value

    def _can_adopt(self, value):
        """Whether a mock can become part of this one: it is nobody's yet, and this one is no part of it."""
        if value._mock_name or value._mock_new_name or value._mock_parent is not None:
            return False
        if value._mock_new_parent is not None:
            return False
        one = self
        while one is not None:
            if one is value:
                return False
            one = one._mock_new_parent
        return True

    def _adopt(self, value, name):
        if not self._can_adopt(value):
            return False
        value.__dict__["_mock_parent"] = value.__dict__["_mock_new_parent"] = self
        value.__dict__["_mock_name"] = value.__dict__["_mock_new_name"] = name
        return True

    def __delattr__(self, name):
        if name in _MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif self._mock_children.get(name) is _missing:
            raise AttributeError(name)
        self._mock_children[name] = _missing

    def __dir__(self):
        names = self._mock_methods or [n for n in dir(type(self)) if n in _PUBLIC]
        own = [n for n in self.__dict__ if n not in _OWN]
        children = [n for n, child in self._mock_children.items() if child is not _missing]
        return sorted(set(names) | set(own) | set(children))

    def __repr__(self):
        text = ""
        one = self
        while True:
            parent = one._mock_new_parent
            piece = one._mock_new_name or ""
            if parent is None:
                text = (one._mock_name or "mock") + text
                break
            text = piece + text if piece.startswith("()") else "." + piece + text
            one = parent
        name_string = ""
        if text != "mock" or self._mock_name:
            name_string = f" name={text!r}"
        spec_string = ""
        if self._spec_class is not None:
            kind = "spec_set" if self._spec_set else "spec"
            spec_string = f" {kind}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{name_string}{spec_string} id='{id(self)}'>"

    def _get_child_mock(self, /, **kw):
        if isinstance(self, AsyncMockMixin):
            return AsyncMock(**kw)
        base = type(self).__mro__[1]
        if not issubclass(base, CallableMixin):
            base = MagicMock if issubclass(base, MagicMixin) else Mock
        if base is PropertyMock:
            base = MagicMock
        return base(**kw)

    # What was called.

    def _format_mock_call_signature(self, args, kwargs):
        return _words_of_call(self._mock_name or "mock", args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action="call"):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(*self.call_args)
        return f"expected {action} not found.\nExpected: {expected}\n  Actual: {actual}"

    def _calls_repr(self):
        return f"\nCalls: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def _normal(self, one):
        """A call with its arguments where the signature of the spec puts them."""
        if self._spec_signature is None:
            return one
        args, kwargs = one[-2], one[-1]
        try:
            bound = self._spec_signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return bound.args, tuple(sorted(bound.kwargs.items()))

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                f"Called {self.call_count} times.{self._calls_repr()}"
            )

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to have been called once. "
                f"Called {self.call_count} times.{self._calls_repr()}"
            )

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        if self._normal(_Call((args, kwargs), two=True)) != self._normal(self.call_args):
            raise AssertionError(self._format_mock_failure_message(args, kwargs))

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to be called once. "
                f"Called {self.call_count} times.{self._calls_repr()}"
            )
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        expected = list(calls)
        if not any_order:
            if expected not in self.mock_calls:
                raise AssertionError(
                    f"Calls not found.\nExpected: {_CallList(expected)}\n  Actual: {safe_repr(self.mock_calls)}"
                )
            return
        left = list(self.mock_calls)
        not_found = []
        for one in expected:
            try:
                left.remove(one)
            except ValueError:
                not_found.append(one)
        if not_found:
            raise AssertionError(
                f"{self._mock_name or 'mock'!r} does not contain all of {tuple(not_found)!r} in its call list, "
                f"found {safe_repr(self.mock_calls)} instead"
            )

    def assert_any_call(self, /, *args, **kwargs):
        wanted = self._normal(_Call((args, kwargs), two=True))
        if wanted not in [self._normal(one) for one in self.call_args_list]:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{expected} call not found")


def safe_repr(calls):
    return repr(calls)


def _answer_property(name, word):
    def get(self):
        if word == "_mock_return_value":
            value = self.__dict__[word]
            if value is DEFAULT and self._mock_wraps is None:
                value = self._get_child_mock(_new_parent=self, _new_name="()")
                self.__dict__[word] = value
            return value
        return self.__dict__[word]

    def set(self, value):
        if word == "_mock_side_effect":
            if value is not None and not _is_exception(value) and not callable(value):
                value = iter(value)
        elif isinstance(value, NonCallableMock) and self._can_adopt(value):
            value.__dict__["_mock_new_parent"] = self
            value.__dict__["_mock_new_name"] = "()"
        self.__dict__[word] = value

    return property(get, set)


NonCallableMock.return_value = _answer_property("return_value", "_mock_return_value")
NonCallableMock.side_effect = _answer_property("side_effect", "_mock_side_effect")


class CallableMixin:
    """A mock that can be called."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, **kwargs):
        NonCallableMock.__init__(self, spec, wraps, name, spec_set, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        if side_effect is not None:
            self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        self._mock_check(args, kwargs)
        self._note_call(args, kwargs)
        return self._execute_mock_call(args, kwargs)

    def _mock_check(self, args, kwargs):
        if self._spec_signature is not None:
            self._spec_signature.bind(*args, **kwargs)

    def _note_call(self, args, kwargs):
        own = self.__dict__
        own["called"] = True
        own["call_count"] += 1
        one = _Call((args, kwargs), two=True)
        own["call_args"] = one
        own["call_args_list"].append(one)
        own["mock_calls"].append(_Call(("", args, kwargs)))
        method_name = self._mock_name
        is_method = self._mock_parent is not None
        name = self._mock_new_name
        if name == "()":
            path = "()"
        else:
            path = name or ""
        parent = self._mock_new_parent
        while parent is not None:
            if is_method:
                parent.__dict__["method_calls"].append(_Call((method_name, args, kwargs)))
                is_method = parent._mock_parent is not None
                if is_method:
                    method_name = f"{parent._mock_name}.{method_name}"
            parent.__dict__["mock_calls"].append(_Call((path, args, kwargs)))
            above = parent._mock_new_name
            if above:
                path = f"{above}{path}" if path.startswith("()") else f"{above}.{path}"
            parent = parent._mock_new_parent

    def _execute_mock_call(self, args, kwargs):
        effect = self._mock_side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock that can be called; special methods have to be asked for."""


_NUMERICS = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod"
_MAGICS = {
    f"__{name}__"
    for name in (
        "lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit floor trunc ceil bool next "
        "fspath aiter hash int complex float index iter repr dir call format aenter aexit anext "
        "round reversed missing reduce subclasses instancecheck subclasscheck get set delete "
        "neg pos abs invert " + _NUMERICS + " " + " ".join("r" + n for n in _NUMERICS.split()) + " "
        + " ".join("i" + n for n in _NUMERICS.split())
    ).split()
}
_PUBLIC = {
    "assert_any_call", "assert_called", "assert_called_once", "assert_called_once_with", "assert_called_with",
    "assert_has_calls", "assert_not_called", "attach_mock", "configure_mock", "mock_add_spec", "reset_mock",
    "return_value", "side_effect",
}
_RETURN_VALUES = {
    "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0,
    "__bool__": True, "__index__": 1,
}


def _forward(mock):
    def method(self, /, *args, **kw):
        return mock(*args, **kw)

    return method


class _Magic:
    """A special method of a MagicMock, made when it is first used."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, kind=None):
        if obj is None:
            return self
        child = obj._mock_children.get(self.name)
        if child is None or child is _missing:
            child = MagicMock(name=self.name, parent=obj, _new_name=self.name, _new_parent=obj)
            obj._mock_children[self.name] = child
            self.prepare(obj, child)
        return child

    def prepare(self, obj, child):
        name = self.name
        put = child.__dict__.__setitem__
        if name in _RETURN_VALUES:
            put("_mock_return_value", _RETURN_VALUES[name])
        elif name == "__hash__":
            put("_mock_return_value", object.__hash__(obj))
        elif name == "__str__":
            put("_mock_return_value", object.__str__(obj))
        elif name == "__eq__":
            child.side_effect = lambda other: True if obj is other else NotImplemented
        elif name == "__ne__":
            child.side_effect = lambda other: False if obj is other else NotImplemented
        elif name == "__iter__":
            def answer():
                given = child.__dict__["_mock_return_value"]
                return iter([]) if given is DEFAULT else iter(given)

            child.side_effect = answer
        elif name in ("__lt__", "__gt__", "__le__", "__ge__"):
            put("_mock_return_value", NotImplemented)


class MagicMixin:
    """Has all special methods that make sense."""


for _name in _MAGICS - set(
    "__repr__ __dir__ __call__ __get__ __set__ __delete__ __missing__ __reduce__ __format__ __reversed__ "
    "__subclasses__ __instancecheck__ __subclasscheck__ __aiter__ __anext__ __aenter__ __aexit__ __sizeof__ __next__ "
    "__radd__".split()
):
    if not _name.startswith("__r") or _name in ("__rshift__", "__round__"):
        if not (_name.startswith("__i") and _name[3:-2] in _NUMERICS.split()):
            setattr(MagicMixin, _name, _Magic(_name))
del _name


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock with special methods."""


class AsyncMockMixin(CallableMixin):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__["await_count"] = 0
        self.__dict__["await_args"] = None
        self.__dict__["await_args_list"] = _CallList()

    async def _finish(self, args, kwargs):
        own = self.__dict__
        own["await_count"] += 1
        own["await_args"] = _Call((args, kwargs), two=True)
        own["await_args_list"].append(own["await_args"])
        effect = self._mock_side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration from None
                if _is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        return self.return_value

    def __call__(self, /, *args, **kwargs):
        self._mock_check(args, kwargs)
        self._note_call(args, kwargs)
        return self._finish(args, kwargs)

    def _get_child_mock(self, /, **kw):
        if kw.get("_new_name") == "()":
            return MagicMock(**kw)
        return AsyncMock(**kw)

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times."
            )

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        if _Call((args, kwargs), two=True) != self.await_args:
            raise AssertionError(self._format_mock_failure_message(args, kwargs, action="await"))

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times."
            )


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A mock whose calls are to be awaited."""


class PropertyMock(Mock):
    """A mock to be put in the place of a property."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """From now on no attributes are made that are not there yet."""
    mock.__dict__["_mock_sealed"] = True
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that has what its spec has, and can be called as it can."""
    if isinstance(spec, types.FunctionType):
        signature = inspect.signature(spec)
        mock = MagicMock(spec=spec, name=_name or spec.__name__, **kwargs)

        @functools.wraps(spec)
        def function(*args, **kw):
            signature.bind(*args, **kw)
            for word in ("return_value", "side_effect"):
                setattr(mock, word, getattr(function, word))
            return mock(*args, **kw)

        function.mock = mock
        for name in _PUBLIC:
            if name.startswith(("assert", "reset", "configure")):
                setattr(function, name, getattr(mock, name))
        function.return_value = mock.return_value
        function.side_effect = None
        return function
    kind = {"spec_set": spec} if spec_set else {"spec": spec}
    mock = MagicMock(name=_name, **kind, **kwargs)
    if isinstance(spec, type):
        try:
            mock.__dict__["_spec_signature"] = inspect.signature(spec)
        except (TypeError, ValueError):
            pass
        if not instance:
            mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()")
    for entry in dir(spec):
        if entry.startswith("__"):
            continue
        original = getattr(spec, entry)
        if isinstance(original, types.FunctionType):
            child = MagicMock(name=entry, parent=mock, _new_name=entry, _new_parent=mock)
            signature = inspect.signature(original)
            bound = instance or not isinstance(spec, type)
            if bound and not isinstance(inspect.getattr_static(spec, entry), staticmethod):
                signature = signature.replace(parameters=list(signature.parameters.values())[1:])
            child.__dict__["_spec_signature"] = signature
            mock._mock_children[entry] = child
    return mock


def _importer(target):
    parts = target.split(".")
    thing = __import__(parts[0])
    path = parts[0]
    for part in parts[1:]:
        path += "." + part
        try:
            thing = getattr(thing, part)
        except AttributeError:
            __import__(path)
            thing = getattr(thing, part)
    return thing


class _patch:
    """Something else in the place of an attribute, for a while."""

    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []

    def copy(self):
        patcher = _patch(
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
            self.new_callable, self.kwargs
        )
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [p.copy() for p in self.additional_patchers]
        return patcher

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if inspect.iscoroutinefunction(func):
            return self.decorate_async(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for attr in dir(klass):
            if attr.startswith(patch.TEST_PREFIX):
                value = getattr(klass, attr)
                if hasattr(value, "__call__"):
                    setattr(klass, attr, self.copy()(value))
        return klass

    def _entered(self, patchings, args, kwargs, stack):
        extra = []
        for patching in patchings:
            arg = stack.enter_context(patching)
            if patching.attribute_name is not None:
                kwargs.update(arg)
            elif patching.new is DEFAULT:
                extra.append(arg)
        return args + tuple(extra), kwargs

    def decorate_callable(self, func):
        from contextlib import ExitStack

        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        def patched(*args, **keywargs):
            with ExitStack() as stack:
                newargs, newkeywargs = self._entered(patched.patchings, args, keywargs, stack)
                return func(*newargs, **newkeywargs)

        patched.patchings = [self]
        return patched

    def decorate_async(self, func):
        from contextlib import ExitStack

        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        async def patched(*args, **keywargs):
            with ExitStack() as stack:
                newargs, newkeywargs = self._entered(patched.patchings, args, keywargs, stack)
                return await func(*newargs, **newkeywargs)

        patched.patchings = [self]
        return patched

    def get_original(self):
        target, name = self.getter(), self.attribute
        original, local = DEFAULT, False
        if name in getattr(target, "__dict__", {}):
            original, local = target.__dict__[name], True
        else:
            original = getattr(target, name, DEFAULT)
        if name in vars(builtins) and isinstance(target, types.ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError("%s does not have the attribute %r" % (target, name))
        return original, local

    def __enter__(self):
        self.target = self.getter()
        original, local = self.get_original()
        new = self.new
        if new is DEFAULT and self.autospec is None:
            Klass = self.new_callable
            kwargs = dict(self.kwargs)
            if Klass is None:
                Klass = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
            for kind in ("spec", "spec_set"):
                value = getattr(self, kind)
                if value is not None:
                    kwargs[kind] = original if value is True else value
            if isinstance(Klass, type) and issubclass(Klass, NonCallableMock) and not hasattr(Klass, "__get__"):
                kwargs.setdefault("name", self.attribute)
            new = Klass(**kwargs)
        elif self.autospec is not None:
            spec = original if self.autospec is True else self.autospec
            new = create_autospec(spec, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        setattr(self.target, self.attribute, new)
        if self.attribute_name is not None:
            extra = {}
            if self.new is DEFAULT:
                extra[self.attribute_name] = new
            self._entered_others = []
            for patching in self.additional_patchers:
                arg = patching.__enter__()
                self._entered_others.append(patching)
                if patching.new is DEFAULT:
                    extra.update(arg)
            return extra
        return new

    def __exit__(self, *exc_info):
        for patching in reversed(getattr(self, "_entered_others", ())):
            patching.__exit__(*exc_info)
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        return False

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _get_target(target):
    try:
        target, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return functools.partial(_importer, target), attribute


def patch(
    target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs
):
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(
    target,
    attribute,
    new=DEFAULT,
    spec=None,
    create=False,
    spec_set=None,
    autospec=None,
    new_callable=None,
    *,
    unsafe=False,
    **kwargs,
):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = functools.partial(_importer, target) if isinstance(target, str) else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


class _patch_dict:
    """Other entries in a dict, for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for attr in dir(f):
                if attr.startswith(patch.TEST_PREFIX) and callable(getattr(f, attr)):
                    setattr(f, attr, _patch_dict(self.in_dict, self.values, self.clear)(getattr(f, attr)))
            return f

        @functools.wraps(f)
        def inner(*args, **kw):
            with self:
                return f(*args, **kw)

        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        self._original = dict(self.in_dict)
        if self.clear:
            for key in list(self.in_dict):
                del self.in_dict[key]
        for key, value in self.values.items():
            self.in_dict[key] = value
        return self.in_dict

    def __exit__(self, *args):
        if self._original is not None:
            for key in list(self.in_dict):
                del self.in_dict[key]
            for key, value in self._original.items():
                self.in_dict[key] = value
            self._original = None
        return False

    start = __enter__

    def stop(self):
        return self.__exit__(None, None, None)


def _stop_all():
    for one in reversed(_patch._active_patches[:]):
        one.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"


def mock_open(mock=None, read_data=""):
    """A mock in the place of open()."""
    import io

    def fresh():
        return io.StringIO(read_data) if isinstance(read_data, str) else io.BytesIO(read_data)

    state = [fresh()]
    handle = MagicMock(spec=["read", "readline", "readlines", "write", "writelines", "close", "__iter__", "__enter__", "__exit__", "__next__"])
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.side_effect = lambda *args, **kw: state[0].read(*args, **kw)
    handle.readline.side_effect = lambda *args, **kw: state[0].readline(*args, **kw)
    handle.readlines.side_effect = lambda *args, **kw: state[0].readlines(*args, **kw)
    handle.__iter__.side_effect = lambda: iter(state[0])
    if mock is None:
        mock = MagicMock(name="open", spec=open)

    def start(*args, **kw):
        state[0] = fresh()
        return DEFAULT

    mock.side_effect = start
    mock.return_value = handle
    return mock
