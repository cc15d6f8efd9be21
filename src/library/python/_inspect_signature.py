"""Signatures of callables, for inspect."""

import builtins
import enum
import functools
import keyword
import sys
import types
from collections import OrderedDict


class _empty:
    """Stands for a default or an annotation that is not there."""


_empty.__module__ = "inspect"


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


_ParameterKind.__module__ = "inspect"
_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A new dict of the annotations of a class, module or callable."""
    if isinstance(obj, type):
        ann = obj.__dict__.get("__annotations__")
        space = getattr(sys.modules.get(getattr(obj, "__module__", None)), "__dict__", None)
        own = dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        ann = getattr(obj, "__annotations__", None)
        space, own = obj.__dict__, None
    elif callable(obj):
        ann = getattr(obj, "__annotations__", None)
        space, own = getattr(obj, "__globals__", None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if ann is None:
        return {}
    if not isinstance(ann, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not ann or not eval_str:
        return dict(ann)
    globals = space if globals is None else globals
    locals = (own or {}) if locals is None else locals
    if params := getattr(obj, "__type_params__", ()):
        locals = {param.__name__: param for param in params} | locals
    return {
        key: value if not isinstance(value, str) else eval(value, globals, locals) for key, value in ann.items()
    }


def unwrap(func, *, stop=None):
    """The function inside its wrappers."""
    first = func
    seen = {id(func)}
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            # What a comprehension takes from outside has a name that cannot be written.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError(
                    f"implicit arguments must be passed as positional or keyword arguments, not {self._kind.description}"
                )
            self._kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        if keyword.iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        return type(self)(
            self._name if name is ... else name,
            self._kind if kind is ... else kind,
            default=self._default if default is ... else default,
            annotation=self._annotation if annotation is ... else annotation,
        )

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            shown = formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
            text += f": {shown}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._annotation, self._default

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return self._key() == other._key()


class BoundArguments:
    """What the parameters of a signature are bound to by certain arguments."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_name = False
        for name, param in self._signature.parameters.items():
            if not by_name:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                    by_name = True
            if not by_name or name not in self.arguments:
                continue
            if param.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            elif param.kind != _VAR_POSITIONAL:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Adds what was not given."""
        whole = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                whole[name] = self.arguments[name]
            elif param.default is not _empty:
                whole[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                whole[name] = ()
            elif param.kind is _VAR_KEYWORD:
                whole[name] = {}
        self.arguments = whole

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{type(self).__name__} ({shown})>"


class Signature:
    """The parameters and the return annotation of a callable."""

    __slots__ = ("_return_annotation", "_parameters")
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = {}
        if parameters is not None:
            highest = _POSITIONAL_ONLY
            defaults = False
            for param in parameters:
                kind, name = param.kind, param.name
                if __validate_parameters__:
                    if kind < highest:
                        raise ValueError(
                            "wrong parameter order: "
                            f"{highest.description} parameter before {kind.description} parameter"
                        )
                    highest = max(highest, kind)
                    if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                        if param.default is not _empty:
                            defaults = True
                        elif defaults:
                            raise ValueError("non-default argument follows default argument")
                    if name in params:
                        raise ValueError(f"duplicate parameter name: {name!r}")
                params[name] = param
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature_of(
            obj, follow_wrapped=follow_wrapped, cls=cls, globals=globals, locals=locals, eval_str=eval_str
        )

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=..., return_annotation=...):
        return type(self)(
            self.parameters.values() if parameters is ... else parameters,
            return_annotation=self._return_annotation if return_annotation is ... else return_annotation,
        )

    __replace__ = replace

    def _key(self):
        ordered = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        named = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return ordered, named, self.return_annotation

    def __hash__(self):
        ordered, named, annotation = self._key()
        return hash((ordered, frozenset(named.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def _bind(self, args, kwargs, *, partial=False):
        params = list(self.parameters.values())
        given = list(args)
        named = dict(kwargs)
        bound = {}
        at = self._bind_by_position(params, given, named, bound, partial)
        rest_name = None
        only_by_position = []
        for param in params[at:]:
            kind, name = param.kind, param.name
            if kind is _VAR_KEYWORD:
                rest_name = name
            elif kind is _VAR_POSITIONAL:
                continue
            elif kind is _POSITIONAL_ONLY and name in named:
                if param.default is _empty:
                    only_by_position.append(param)
            elif name in named:
                bound[name] = named.pop(name)
            elif param.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if named:
            if rest_name is not None:
                bound[rest_name] = named
            elif only_by_position:
                names = ", ".join(repr(param.name) for param in only_by_position)
                raise TypeError(f"got some positional-only arguments passed as keyword arguments: {names}")
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(named))!r}")
        return self._bound_arguments_cls(self, bound)

    def _bind_by_position(self, params, given, named, bound, partial):
        """Binds what is given by position; the answer is the index of the first parameter that is left."""
        for at, param in enumerate(params):
            kind, name = param.kind, param.name
            if given:
                if kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError("too many positional arguments")
                if kind is _VAR_POSITIONAL:
                    bound[name] = tuple(given)
                    return at + 1
                if name in named and kind is not _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                bound[name] = given.pop(0)
                continue
            if kind in (_VAR_POSITIONAL, _VAR_KEYWORD) or name in named or param.default is not _empty or partial:
                return at
            what = "keyword-only argument" if kind is _KEYWORD_ONLY else "argument"
            raise TypeError(f"missing a required {what}: {name!r}")
        if given:
            raise TypeError("too many positional arguments")
        return len(params)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        shown = []
        slash_due = False
        star_due = True
        for param in self.parameters.values():
            if param.kind == _POSITIONAL_ONLY:
                slash_due = True
            elif slash_due:
                shown.append("/")
                slash_due = False
            if param.kind == _VAR_POSITIONAL:
                star_due = False
            elif param.kind == _KEYWORD_ONLY and star_due:
                shown.append("*")
                star_due = False
            shown.append(param._format(quote_annotation_strings=quote_annotation_strings))
        if slash_due:
            shown.append("/")
        text = f"({', '.join(shown)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(shown) + "\n)"
        if self.return_annotation is not _empty:
            shown_return = formatannotation(
                self.return_annotation, quote_annotation_strings=quote_annotation_strings
            )
            text += f" -> {shown_return}"
        return text


for _class in (Parameter, BoundArguments, Signature):
    _class.__module__ = "inspect"
del _class


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(
        obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str
    )


def _signature_is_functionlike(obj):
    """Whether an object that is no function has all that one has."""
    if not callable(obj) or isinstance(obj, type):
        return False
    name = getattr(obj, "__name__", None)
    code = getattr(obj, "__code__", None)
    defaults = getattr(obj, "__defaults__", _empty)
    return isinstance(code, types.CodeType) and isinstance(name, str) and (
        defaults is None or isinstance(defaults, tuple)
    )


def _of_function(cls, func, globals, locals, eval_str):
    code = func.__code__
    names = code.co_varnames
    count = code.co_argcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    first_default = count - len(defaults)
    make = cls._parameter_cls
    params = []
    for i, name in enumerate(names[:count]):
        kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        default = defaults[i - first_default] if i >= first_default else _empty
        params.append(make(name, kind, default=default, annotation=annotations.get(name, _empty)))
    at = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        params.append(make(names[at], _VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[count : count + code.co_kwonlyargcount]:
        params.append(
            make(
                name,
                _KEYWORD_ONLY,
                default=kwdefaults.get(name, _empty),
                annotation=annotations.get(name, _empty),
            )
        )
    if code.co_flags & 8:
        params.append(make(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return cls(params, return_annotation=annotations.get("return", _empty), __validate_parameters__=False)


def _pieces(text):
    """The parameters of a signature that is text, apart."""
    pieces, depth, quote, start = [], 0, None, 0
    for at, c in enumerate(text):
        if quote:
            if c == quote and text[at - 1] != "\\":
                quote = None
        elif c in "'\"":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        elif c == "," and depth == 0:
            pieces.append(text[start:at].strip())
            start = at + 1
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def _of_text(cls, obj, text, skip_bound):
    """From what a built-in says of its parameters."""
    no_signature = ValueError(f"{obj!r} has invalid signature")
    text = text.strip()
    if not text.startswith("("):
        raise no_signature
    pieces = _pieces(text[1 : text.rindex(")")])
    kind = _POSITIONAL_OR_KEYWORD
    params = []
    bound_at = None
    for piece in pieces:
        if piece == "/":
            params = [param.replace(kind=_POSITIONAL_ONLY) for param in params]
            continue
        if piece == "*":
            kind = _KEYWORD_ONLY
            continue
        name, _, default = piece.partition("=")
        name = name.strip()
        if name.startswith("$"):
            name = name[1:]
            bound_at = len(params)
        own_kind = kind
        if name.startswith("**"):
            own_kind, name = _VAR_KEYWORD, name[2:]
        elif name.startswith("*"):
            own_kind, name = _VAR_POSITIONAL, name[1:]
            kind = _KEYWORD_ONLY
        value = _empty
        if default:
            if "<" in default:
                raise no_signature
            try:
                value = eval(default, dict(vars(sys.modules.get(getattr(obj, "__module__", None) or "builtins", builtins))))
            except Exception:
                raise no_signature from None
        params.append(cls._parameter_cls(name, own_kind, default=value))
    if bound_at is not None:
        own_self = getattr(obj, "__self__", None)
        if own_self is not None and not isinstance(own_self, types.ModuleType) and skip_bound:
            params.pop(bound_at)
        elif own_self is not None and isinstance(own_self, types.ModuleType):
            params.pop(bound_at)
        else:
            params[bound_at] = params[bound_at].replace(kind=_POSITIONAL_ONLY)
    return cls(params)


def _without_first(sig):
    """The signature of what has its first argument already."""
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind is not _VAR_POSITIONAL:
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(wrapped, partial, extra_args=()):
    """The signature of a function some of whose arguments are given."""
    args = partial.args + extra_args
    keywords = partial.keywords or {}
    try:
        bound = wrapped.bind_partial(*args, **keywords)
    except TypeError as ex:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from ex
    params = []
    by_name = False
    for name, param in wrapped.parameters.items():
        given = bound.arguments.get(name, _empty)
        if name in bound.arguments:
            if param.kind is _POSITIONAL_ONLY:
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                by_name = True
                params.append(param.replace(kind=_KEYWORD_ONLY, default=given))
                continue
            if param.kind is _KEYWORD_ONLY:
                params.append(param.replace(default=given))
                continue
        if by_name:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                param = param.replace(kind=_KEYWORD_ONLY)
            elif param.kind is _VAR_POSITIONAL:
                continue
        params.append(param)
    return wrapped.replace(parameters=params)


def _user_defined(cls, name):
    """A method that a class has from Python code; None where it is a built-in."""
    for base in cls.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            if isinstance(found, (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType)):
                return None
            if isinstance(found, types.BuiltinFunctionType):
                return None
            return found, base
    return None


def _of_class(obj, again, cls):
    meta_call = _user_defined(type(obj), "__call__")
    if meta_call is not None:
        return _without_first(again(meta_call[0]))
    new = _user_defined(obj, "__new__")
    init = _user_defined(obj, "__init__")
    mro = obj.__mro__
    if new is not None and init is not None and mro.index(init[1]) < mro.index(new[1]):
        new = None
    if new is not None:
        func = new[0].__func__ if isinstance(new[0], staticmethod) else new[0]
        return _without_first(again(func))
    if init is not None:
        return _without_first(again(init[0]))
    for base in mro[:-1]:
        text = getattr(base, "__text_signature__", None) if base.__flags__ & 0x200 == 0 and base is not type else None
        if text:
            return _of_text(cls, obj, text, True)
    if type not in mro:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
    what = "builtin" if type in mro else "builtin type"
    raise ValueError(f"no signature found for {what} {obj!r}")


def _signature_of(
    obj, *, follow_wrapped=True, skip_bound=True, cls=Signature, globals=None, locals=None, eval_str=False
):
    def again(other):
        return _signature_of(
            other,
            follow_wrapped=follow_wrapped,
            skip_bound=skip_bound,
            cls=cls,
            globals=globals,
            locals=locals,
            eval_str=eval_str,
        )

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        sig = again(obj.__func__)
        return _without_first(sig) if skip_bound else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    sig = getattr(obj, "__signature__", None)
    if sig is not None:
        if not isinstance(sig, Signature):
            raise TypeError(f"unexpected object {sig!r} in __signature__ attribute")
        return sig
    method = getattr(obj, "__partialmethod__", None)
    if isinstance(method, functools.partialmethod):
        return _of_partial(again(method.func), method)
    if isinstance(obj, types.FunctionType) or _signature_is_functionlike(obj):
        return _of_function(cls, obj, globals, locals, eval_str)
    builtin_kinds = (
        types.BuiltinFunctionType,
        types.WrapperDescriptorType,
        types.MethodWrapperType,
        types.MethodDescriptorType,
        types.ClassMethodDescriptorType,
    )
    if isinstance(obj, builtin_kinds):
        text = getattr(obj, "__text_signature__", None)
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _of_text(cls, obj, text, skip_bound)
    if isinstance(obj, functools.partial):
        return _of_partial(again(obj.func), obj)
    if isinstance(obj, type):
        return _of_class(obj, again, cls)
    call = getattr(type(obj), "__call__", None)
    if call is not None and not isinstance(call, types.WrapperDescriptorType):
        sig = again(call)
        return _without_first(sig) if skip_bound else sig
    raise ValueError(f"callable {obj!r} is not supported by signature")
