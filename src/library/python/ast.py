"""Syntax trees: made from source text, walked, changed, and written out again."""

import re



import _ast_tree

PyCF_ONLY_AST = 1024
PyCF_TYPE_COMMENTS = 4096
PyCF_ALLOW_TOP_LEVEL_AWAIT = 8192
PyCF_OPTIMIZED_AST = 33792


class AST:
    """A node of a syntax tree."""

    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            raise TypeError(
                f"{type(self).__name__} constructor takes at most {len(fields)} "
                f"positional argument{'' if len(fields) == 1 else 's'}"
            )
        left = dict.fromkeys(fields)
        for name, value in zip(fields, args):
            setattr(self, name, value)
            del left[name]
        for name, value in kwargs.items():
            if name in fields and name not in left:
                raise TypeError(f"{type(self).__name__} got multiple values for argument {name!r}")
            left.pop(name, None)
            setattr(self, name, value)
        for name in left:
            if name in _LISTS.get(type(self).__name__, ()):
                setattr(self, name, [])
            elif name == "ctx":
                self.ctx = Load()

    def __reduce__(self):
        return type(self), (), self.__dict__


# Kinds, with their fields and those of them that are lists, by what they belong to.
_KINDS = {
    "mod": """Module(body*, type_ignores*) Interactive(body*) Expression(body) FunctionType(argtypes*, returns)""",
    "stmt": """FunctionDef(name, args, body*, decorator_list*, returns?, type_comment?, type_params*)
        AsyncFunctionDef(name, args, body*, decorator_list*, returns?, type_comment?, type_params*)
        ClassDef(name, bases*, keywords*, body*, decorator_list*, type_params*) Return(value?) Delete(targets*)
        Assign(targets*, value, type_comment?) TypeAlias(name, type_params*, value) AugAssign(target, op, value)
        AnnAssign(target, annotation, value?, simple) For(target, iter, body*, orelse*, type_comment?)
        AsyncFor(target, iter, body*, orelse*, type_comment?) While(test, body*, orelse*) If(test, body*, orelse*)
        With(items*, body*, type_comment?) AsyncWith(items*, body*, type_comment?) Match(subject, cases*)
        Raise(exc?, cause?) Try(body*, handlers*, orelse*, finalbody*) TryStar(body*, handlers*, orelse*, finalbody*)
        Assert(test, msg?) Import(names*) ImportFrom(module?, names*, level?) Global(names*) Nonlocal(names*) Expr(value)
        Pass() Break() Continue()""",
    "expr": """BoolOp(op, values*) NamedExpr(target, value) BinOp(left, op, right) UnaryOp(op, operand) Lambda(args, body)
        IfExp(test, body, orelse) Dict(keys*, values*) Set(elts*) ListComp(elt, generators*) SetComp(elt, generators*)
        DictComp(key, value, generators*) GeneratorExp(elt, generators*) Await(value) Yield(value?) YieldFrom(value)
        Compare(left, ops*, comparators*) Call(func, args*, keywords*) FormattedValue(value, conversion, format_spec?)
        JoinedStr(values*) Constant(value, kind?) Attribute(value, attr, ctx) Subscript(value, slice, ctx)
        Starred(value, ctx) Name(id, ctx) List(elts*, ctx) Tuple(elts*, ctx) Slice(lower?, upper?, step?)""",
    "expr_context": "Load() Store() Del()",
    "boolop": "And() Or()",
    "operator": """Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd() FloorDiv()""",
    "unaryop": "Invert() Not() UAdd() USub()",
    "cmpop": "Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()",
    "excepthandler": "ExceptHandler(type?, name?, body*)",
    "pattern": """MatchValue(value) MatchSingleton(value) MatchSequence(patterns*) MatchMapping(keys*, patterns*, rest?)
        MatchClass(cls, patterns*, kwd_attrs*, kwd_patterns*) MatchStar(name?) MatchAs(pattern?, name?) MatchOr(patterns*)""",
    "type_ignore": "TypeIgnore(lineno, tag)",
    "type_param": "TypeVar(name, bound?, default_value?) ParamSpec(name, default_value?) TypeVarTuple(name, default_value?)",
    "": """comprehension(target, iter, ifs*, is_async)
        arguments(posonlyargs*, args*, vararg?, kwonlyargs*, kw_defaults*, kwarg?, defaults*)
        arg(arg, annotation?, type_comment?) keyword(arg?, value) alias(name, asname?)
        withitem(context_expr, optional_vars?) match_case(pattern, guard?, body*)""",
}
_LOCATED = ("stmt", "expr", "excepthandler", "pattern", "type_param", "arg", "keyword", "alias")
_POSITIONS = ("lineno", "col_offset", "end_lineno", "end_col_offset")
_LISTS = {}


def _make(name, base, fields, located):
    plain = tuple(field.rstrip("*?") for field in fields)
    _LISTS[name] = {field[:-1] for field in fields if field[-1] == "*"}
    namespace = {"_fields": plain, "__match_args__": plain, "__module__": "ast"}
    if located:
        namespace["_attributes"] = _POSITIONS
        namespace["end_lineno"] = namespace["end_col_offset"] = None
    for field in fields:
        if field[-1] == "?":
            namespace[field[:-1]] = None
    return type(name, (base,), namespace)


for _group, _text in _KINDS.items():
    _base = AST
    if _group:
        _base = globals()[_group] = _make(_group, AST, (), _group in _LOCATED)
    for _name, _fields in re.findall(r"(\w+)\(([^)]*)\)", _text):
        _located = _group in _LOCATED or _name in _LOCATED
        globals()[_name] = _make(_name, _base, tuple(_fields.split(", ")) if _fields else (), _located)
del _group, _text, _base, _name, _fields, _located
_SINGLE = {
    kind: kind()
    for group in (expr_context, boolop, operator, unaryop, cmpop)
    for kind in group.__subclasses__()
}


def _node(tree):
    """A node of what the parser gives."""
    name, values, positions = tree
    kind = globals()[name]
    if kind in _SINGLE:
        return _SINGLE[kind]
    made = object.__new__(kind)
    space = made.__dict__
    for field, value in zip(kind._fields, values):
        space[field] = _value(value)
    if positions is not None:
        space.update(zip(_POSITIONS, positions))
    return made


def _value(value):
    if type(value) is tuple:
        return value[0] if len(value) == 1 else _node(value)
    if type(value) is list:
        return [_value(item) for item in value]
    return value


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """The tree of a source text."""
    if isinstance(source, AST):
        return source
    if mode not in ("exec", "eval", "single"):
        raise ValueError(f"compile() mode must be 'exec', 'eval' or 'single'")
    if isinstance(source, (bytearray, memoryview)):
        source = bytes(source)
    if not isinstance(source, (str, bytes)):
        raise TypeError("compile() arg 1 must be a string, bytes or AST object")
    if (b"\0" if isinstance(source, bytes) else "\0") in source:
        raise SyntaxError("source code string cannot contain null bytes")
    return _node(_ast_tree.tree(source, filename, mode))


def literal_eval(node_or_string):
    """The value of a text or tree that has nothing but literals in it."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    text = "malformed node or string"
    if lno := getattr(node, "lineno", None):
        text += f" on line {lno}"
    raise ValueError(text + f": {node!r}")


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed(node.left), _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


_absent = object()


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """A tree as text."""
    if not isinstance(node, AST):
        raise TypeError("expected AST, got %r" % node.__class__.__name__)
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def shown(node, level=0):
        if indent is not None:
            level += 1
            prefix, sep = "\n" + indent * level, ",\n" + indent * level
        else:
            prefix, sep = "", ", "
        if isinstance(node, AST):
            kind = type(node)
            args = []
            simple = True
            keywords = annotate_fields
            for name in node._fields:
                value = getattr(node, name, _absent)
                if value is _absent or value is None and getattr(kind, name, _absent) is None:
                    keywords = True
                    continue
                if not show_empty and (value is None or value == []) and name in _can_be_empty(kind):
                    if value is None and kind is not Constant or value == []:
                        keywords = True
                        continue
                text, plain = shown(value, level)
                simple = simple and plain
                args.append("%s=%s" % (name, text) if keywords else text)
            if include_attributes:
                for name in node._attributes:
                    value = getattr(node, name, _absent)
                    if value is _absent or value is None and getattr(kind, name, _absent) is None:
                        continue
                    text, plain = shown(value, level)
                    simple = simple and plain
                    args.append("%s=%s" % (name, text))
            if simple and len(args) <= 3:
                return "%s(%s)" % (kind.__name__, ", ".join(args)), not args
            return "%s(%s%s)" % (kind.__name__, prefix, sep.join(args)), False
        if isinstance(node, list):
            if not node:
                return "[]", True
            return "[%s%s]" % (prefix, sep.join(shown(x, level)[0] for x in node)), False
        return repr(node), True

    return shown(node)[0]


def _can_be_empty(kind):
    return _LISTS[kind.__name__] if kind.__name__ in _LISTS else ()


def copy_location(new_node, old_node):
    for attr in _POSITIONS:
        if attr in old_node._attributes and attr in new_node._attributes:
            value = getattr(old_node, attr, None)
            if value is not None or hasattr(old_node, attr) and attr.startswith("end_"):
                setattr(new_node, attr, value)
    return new_node


def fix_missing_locations(node):
    """Gives nodes without a place that of what they are in."""

    def fix(node, place):
        for i, attr in enumerate(_POSITIONS):
            if attr in node._attributes:
                value = getattr(node, attr, None)
                if value is None:
                    setattr(node, attr, place[i])
                else:
                    place[i] = value
        for child in iter_child_nodes(node):
            fix(child, place[:])

    fix(node, [1, 0, 1, 0])
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if isinstance(child, TypeIgnore) or "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if (end := getattr(child, "end_lineno", 0)) is not None and "end_lineno" in child._attributes:
            child.end_lineno = end + n
    return node


def iter_fields(node):
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    for name, field in iter_fields(node):
        if isinstance(field, AST):
            yield field
        elif isinstance(field, list):
            for item in field:
                if isinstance(item, AST):
                    yield item


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % (node.__class__.__name__))
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        import inspect

        return inspect.cleandoc(value.value)
    return value.value


def get_source_segment(source, node, *, padded=False):
    """The text that a node was made of."""
    if getattr(node, "end_lineno", None) is None or getattr(node, "end_col_offset", None) is None:
        return None
    lines = source.splitlines(keepends=True)[node.lineno - 1 : node.end_lineno]
    encoded = [line.encode() for line in lines]
    encoded[-1] = encoded[-1][: node.end_col_offset]
    front = encoded[0][: node.col_offset].decode()
    encoded[0] = encoded[0][node.col_offset :]
    pad = "".join(c if c in "\f\t" else " " for c in front) if padded and len(encoded) > 1 else ""
    return pad + b"".join(encoded).decode()


def walk(node):
    from collections import deque

    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    """Goes through a tree, and calls visit_KIND for each node."""

    def visit(self, node):
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for field, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    """Goes through a tree, and puts what visit_KIND gives in the place of the node."""

    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for value in old:
                    if isinstance(value, AST):
                        value = self.visit(value)
                        if value is None:
                            continue
                        if not isinstance(value, AST):
                            new.extend(value)
                            continue
                    new.append(value)
                old[:] = new
            elif isinstance(old, AST):
                found = self.visit(old)
                if found is None:
                    delattr(node, field)
                else:
                    setattr(node, field, found)
        return node


def unparse(ast_obj):
    """Source text that has this tree."""
    from _ast_unparse import Writer

    return Writer().whole(ast_obj)
