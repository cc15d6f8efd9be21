"""Syntax trees written out as source text, for ast.unparse."""

import ast

_BINARY = {
    "Add": "+", "Sub": "-", "Mult": "*", "MatMult": "@", "Div": "/", "Mod": "%", "LShift": "<<", "RShift": ">>",
    "BitOr": "|", "BitXor": "^", "BitAnd": "&", "FloorDiv": "//", "Pow": "**",
}
_UNARY = {"Invert": "~", "Not": "not", "UAdd": "+", "USub": "-"}
_COMPARE = {
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not",
    "In": "in", "NotIn": "not in",
}
# How tightly things bind, the loosest first.
(
    NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, CMP, BOR, BXOR, BAND, SHIFT, ARITH, TERM, FACTOR, POWER, AWAIT, ATOM
) = range(18)
_LEVEL = {
    "Add": ARITH, "Sub": ARITH, "Mult": TERM, "MatMult": TERM, "Div": TERM, "Mod": TERM, "LShift": SHIFT,
    "RShift": SHIFT, "BitOr": BOR, "BitXor": BXOR, "BitAnd": BAND, "FloorDiv": TERM, "Pow": POWER,
}


def _kind(node):
    return type(node).__name__


class Writer:
    """Writes one tree."""

    def __init__(self):
        self._lines = []
        self._depth = 0

    def whole(self, node):
        if isinstance(node, ast.Expression):
            return self.expr(node.body, TEST)
        if isinstance(node, (ast.Module, ast.Interactive)):
            self.body_with_doc(node)
        elif isinstance(node, ast.stmt):
            self.stmt(node)
        elif isinstance(node, ast.pattern):
            return self.pattern(node)
        elif isinstance(node, ast.arguments):
            return self.arguments(node)
        elif isinstance(node, ast.expr):
            return self.expr(node, TEST)
        else:
            return getattr(self, "small_" + _kind(node))(node)
        return "\n".join(self._lines).lstrip("\n")

    def line(self, text):
        self._lines.append("    " * self._depth + text)

    def block(self, head, body):
        self.line(head + ":")
        self._depth += 1
        for one in body:
            self.stmt(one)
        self._depth -= 1

    def body_with_doc(self, node, head=None):
        if head is not None:
            self.line(head + ":")
            self._depth += 1
        body = node.body
        if not isinstance(node, ast.Interactive) and ast.get_docstring(node, clean=False) is not None:
            self.line(_docstring(body[0].value.value))
            body = body[1:]
        for one in body:
            self.stmt(one)
        if head is not None:
            self._depth -= 1

    def stmt(self, node):
        getattr(self, "stmt_" + _kind(node))(node)

    def exprs(self, nodes, level=TEST):
        return ", ".join(self.expr(one, level) for one in nodes)

    def stmt_Expr(self, node):
        self.line(self.expr(node.value, YIELD))

    def _params(self, node):
        params = getattr(node, "type_params", None)
        return "[" + ", ".join(self.small(one) for one in params) + "]" if params else ""

    def small(self, node):
        return getattr(self, "small_" + _kind(node))(node)

    def small_TypeVar(self, node):
        text = node.name + (f": {self.expr(node.bound)}" if node.bound else "")
        return text + (f" = {self.expr(node.default_value)}" if node.default_value else "")

    def small_ParamSpec(self, node):
        return "**" + node.name

    def small_TypeVarTuple(self, node):
        return "*" + node.name

    def small_alias(self, node):
        return node.name + (f" as {node.asname}" if node.asname else "")

    def small_keyword(self, node):
        return f"**{self.expr(node.value)}" if node.arg is None else f"{node.arg}={self.expr(node.value)}"

    def small_withitem(self, node):
        text = self.expr(node.context_expr)
        return text + (f" as {self.expr(node.optional_vars)}" if node.optional_vars else "")

    def small_arg(self, node):
        return node.arg + (f": {self.expr(node.annotation)}" if node.annotation else "")

    def small_comprehension(self, node):
        text = (" async for " if node.is_async else " for ") + self.expr(node.target, TUPLE)
        text += " in " + self.expr(node.iter, OR)
        return text + "".join(" if " + self.expr(one, OR) for one in node.ifs)

    def _function(self, node, word):
        self._lines.append("")
        for one in node.decorator_list:
            self.line("@" + self.expr(one))
        head = f"{word} {node.name}{self._params(node)}({self.arguments(node.args)})"
        if node.returns:
            head += " -> " + self.expr(node.returns)
        self.body_with_doc(node, head)

    def stmt_FunctionDef(self, node):
        self._function(node, "def")

    def stmt_AsyncFunctionDef(self, node):
        self._function(node, "async def")

    def stmt_ClassDef(self, node):
        self._lines.append("")
        for one in node.decorator_list:
            self.line("@" + self.expr(one))
        inside = ", ".join([self.expr(one) for one in node.bases] + [self.small(one) for one in node.keywords])
        head = f"class {node.name}{self._params(node)}" + (f"({inside})" if inside else "")
        self.body_with_doc(node, head)

    def arguments(self, args):
        positional = args.posonlyargs + args.args
        first_default = len(positional) - len(args.defaults)
        parts = []
        for i, one in enumerate(positional):
            text = self.small(one)
            if i >= first_default:
                text += "=" + self.expr(args.defaults[i - first_default])
            parts.append(text)
            if i + 1 == len(args.posonlyargs):
                parts.append("/")
        if args.vararg:
            parts.append("*" + self.small(args.vararg))
        elif args.kwonlyargs:
            parts.append("*")
        for one, default in zip(args.kwonlyargs, args.kw_defaults):
            parts.append(self.small(one) + (f"={self.expr(default)}" if default else ""))
        if args.kwarg:
            parts.append("**" + self.small(args.kwarg))
        return ", ".join(parts)

    def stmt_Return(self, node):
        self.line("return" + (" " + self.expr(node.value, TUPLE) if node.value else ""))

    def stmt_Delete(self, node):
        self.line("del " + self.exprs(node.targets))

    def stmt_Assign(self, node):
        self.line("".join(self.expr(one, TUPLE) + " = " for one in node.targets) + self.expr(node.value, TUPLE))

    def stmt_TypeAlias(self, node):
        self.line(f"type {self.expr(node.name)}{self._params(node)} = {self.expr(node.value)}")

    def stmt_AugAssign(self, node):
        self.line(f"{self.expr(node.target)} {_BINARY[_kind(node.op)]}= {self.expr(node.value, YIELD)}")

    def stmt_AnnAssign(self, node):
        target = self.expr(node.target)
        if not node.simple and isinstance(node.target, ast.Name):
            target = f"({target})"
        text = f"{target}: {self.expr(node.annotation)}"
        self.line(text + (f" = {self.expr(node.value, YIELD)}" if node.value else ""))

    def _else(self, body, word="else"):
        if body:
            self.block(word, body)

    def _for(self, node, word):
        self.block(f"{word} {self.expr(node.target, TUPLE)} in {self.expr(node.iter, TUPLE)}", node.body)
        self._else(node.orelse)

    def stmt_For(self, node):
        self._for(node, "for")

    def stmt_AsyncFor(self, node):
        self._for(node, "async for")

    def stmt_While(self, node):
        self.block("while " + self.expr(node.test, NAMED), node.body)
        self._else(node.orelse)

    def stmt_If(self, node):
        word = "if"
        while True:
            self.block(f"{word} {self.expr(node.test, NAMED)}", node.body)
            if len(node.orelse) != 1 or not isinstance(node.orelse[0], ast.If):
                break
            node = node.orelse[0]
            word = "elif"
        self._else(node.orelse)

    def stmt_With(self, node):
        self.block("with " + ", ".join(map(self.small, node.items)), node.body)

    def stmt_AsyncWith(self, node):
        self.block("async with " + ", ".join(map(self.small, node.items)), node.body)

    def stmt_Raise(self, node):
        text = "raise" + (" " + self.expr(node.exc) if node.exc else "")
        self.line(text + (" from " + self.expr(node.cause) if node.cause else ""))

    def _try(self, node, word):
        self.block("try", node.body)
        for one in node.handlers:
            head = word + (" " + self.expr(one.type) if one.type else "") + (f" as {one.name}" if one.name else "")
            self.block(head, one.body)
        self._else(node.orelse)
        self._else(node.finalbody, "finally")

    def stmt_Try(self, node):
        self._try(node, "except")

    def stmt_TryStar(self, node):
        self._try(node, "except*")

    def stmt_Assert(self, node):
        self.line("assert " + self.expr(node.test) + (", " + self.expr(node.msg) if node.msg else ""))

    def stmt_Import(self, node):
        self.line("import " + ", ".join(map(self.small, node.names)))

    def stmt_ImportFrom(self, node):
        names = ", ".join(map(self.small, node.names))
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {names}")

    def stmt_Global(self, node):
        self.line("global " + ", ".join(node.names))

    def stmt_Nonlocal(self, node):
        self.line("nonlocal " + ", ".join(node.names))

    def stmt_Pass(self, node):
        self.line("pass")

    def stmt_Break(self, node):
        self.line("break")

    def stmt_Continue(self, node):
        self.line("continue")

    def stmt_Match(self, node):
        self.line(f"match {self.expr(node.subject, TUPLE)}:")
        self._depth += 1
        for case in node.cases:
            guard = f" if {self.expr(case.guard)}" if case.guard else ""
            self.block(f"case {self.pattern(case.pattern)}{guard}", case.body)
        self._depth -= 1

    def pattern(self, node, inside=False):
        kind = _kind(node)
        if kind == "MatchValue":
            return self.expr(node.value)
        if kind == "MatchSingleton":
            return repr(node.value)
        if kind == "MatchSequence":
            return "[" + ", ".join(map(self.pattern, node.patterns)) + "]"
        if kind == "MatchStar":
            return "*" + (node.name or "_")
        if kind == "MatchMapping":
            parts = [f"{self.expr(k)}: {self.pattern(p)}" for k, p in zip(node.keys, node.patterns)]
            return "{" + ", ".join(parts + ([f"**{node.rest}"] if node.rest else [])) + "}"
        if kind == "MatchClass":
            parts = [self.pattern(one) for one in node.patterns]
            parts += [f"{k}={self.pattern(p)}" for k, p in zip(node.kwd_attrs, node.kwd_patterns)]
            return f"{self.expr(node.cls)}({', '.join(parts)})"
        if kind == "MatchOr":
            text = " | ".join(self.pattern(one, True) for one in node.patterns)
            return f"({text})" if inside else text
        if node.name is None:
            return "_"
        if node.pattern is None:
            return node.name
        text = f"{self.pattern(node.pattern, True)} as {node.name}"
        return f"({text})" if inside else text

    def expr(self, node, level=TEST):
        own, text = getattr(self, "expr_" + _kind(node))(node)
        return f"({text})" if own < level else text

    def expr_Name(self, node):
        return ATOM, node.id

    def expr_Constant(self, node):
        value = node.value
        if value is ...:
            return ATOM, "..."
        if isinstance(value, (float, complex)):
            return ATOM, repr(value).replace("inf", "1e309").replace("nan", "(1e309-1e309)")
        return ATOM, ("u" if node.kind == "u" else "") + repr(value)

    def expr_NamedExpr(self, node):
        return NAMED, f"{self.expr(node.target)} := {self.expr(node.value, ATOM)}"

    def expr_BoolOp(self, node):
        word, level = ("and", AND) if isinstance(node.op, ast.And) else ("or", OR)
        # Each operand is asked to bind more tightly than the one before it.
        operands = [self.expr(one, min(level + 1 + i, ATOM)) for i, one in enumerate(node.values)]
        return level, f" {word} ".join(operands)

    def expr_BinOp(self, node):
        kind = _kind(node.op)
        level = _LEVEL[kind]
        left, right = (level + 1, level) if kind == "Pow" else (level, level + 1)
        return level, f"{self.expr(node.left, left)} {_BINARY[kind]} {self.expr(node.right, right)}"

    def expr_UnaryOp(self, node):
        word = _UNARY[_kind(node.op)]
        if word == "not":
            return NOT, "not " + self.expr(node.operand, NOT)
        return FACTOR, word + self.expr(node.operand, FACTOR)

    def expr_Lambda(self, node):
        args = self.arguments(node.args)
        return TEST, f"lambda{' ' + args if args else ''}: {self.expr(node.body)}"

    def expr_IfExp(self, node):
        return TEST, f"{self.expr(node.body, OR)} if {self.expr(node.test, OR)} else {self.expr(node.orelse)}"

    def expr_Dict(self, node):
        parts = [
            f"**{self.expr(v, BOR)}" if k is None else f"{self.expr(k)}: {self.expr(v)}"
            for k, v in zip(node.keys, node.values)
        ]
        return ATOM, "{" + ", ".join(parts) + "}"

    def expr_Set(self, node):
        return ATOM, "{" + self.exprs(node.elts) + "}" if node.elts else "{*()}"

    def _comprehension(self, node, first):
        return first + "".join(map(self.small, node.generators))

    def expr_ListComp(self, node):
        return ATOM, "[" + self._comprehension(node, self.expr(node.elt)) + "]"

    def expr_SetComp(self, node):
        return ATOM, "{" + self._comprehension(node, self.expr(node.elt)) + "}"

    def expr_DictComp(self, node):
        return ATOM, "{" + self._comprehension(node, f"{self.expr(node.key)}: {self.expr(node.value)}") + "}"

    def expr_GeneratorExp(self, node):
        return ATOM, "(" + self._comprehension(node, self.expr(node.elt)) + ")"

    def expr_Await(self, node):
        return AWAIT, "await " + self.expr(node.value, ATOM)

    def expr_Yield(self, node):
        return YIELD, "yield" + (" " + self.expr(node.value, TUPLE) if node.value else "")

    def expr_YieldFrom(self, node):
        return YIELD, "yield from " + self.expr(node.value, ATOM)

    def expr_Compare(self, node):
        text = self.expr(node.left, CMP + 1)
        for op, right in zip(node.ops, node.comparators):
            text += f" {_COMPARE[_kind(op)]} {self.expr(right, CMP + 1)}"
        return CMP, text

    def expr_Call(self, node):
        parts = [self.expr(one) for one in node.args] + [self.small(one) for one in node.keywords]
        return ATOM, f"{self.expr(node.func, ATOM)}({', '.join(parts)})"

    def expr_Attribute(self, node):
        text = self.expr(node.value, ATOM)
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, int):
            text += " "
        return ATOM, f"{text}.{node.attr}"

    def expr_Subscript(self, node):
        if isinstance(node.slice, ast.Tuple) and node.slice.elts:
            elts = node.slice.elts
            inside = self.exprs(elts) + ("," if len(elts) == 1 else "")
        else:
            inside = self.expr(node.slice)
        return ATOM, f"{self.expr(node.value, ATOM)}[{inside}]"

    def expr_Slice(self, node):
        text = f"{self.expr(node.lower) if node.lower else ''}:{self.expr(node.upper) if node.upper else ''}"
        return ATOM, text + (f":{self.expr(node.step)}" if node.step else "")

    def expr_Starred(self, node):
        return ATOM, "*" + self.expr(node.value, BOR)

    def expr_List(self, node):
        return ATOM, "[" + self.exprs(node.elts) + "]"

    def expr_Tuple(self, node):
        if not node.elts:
            return ATOM, "()"
        return TUPLE, self.exprs(node.elts) + ("," if len(node.elts) == 1 else "")

    def expr_FormattedValue(self, node):
        return self.expr_JoinedStr(ast.JoinedStr([node]))

    def expr_JoinedStr(self, node):
        text = self._pieces(node.values)
        for quote in ("'", '"', "'''", '"""'):
            if quote not in text and (len(quote) == 3 or "\n" not in text):
                return ATOM, f"f{quote}{text}{quote}"
        return ATOM, "f'" + text + "'"

    def _pieces(self, values, nested=False):
        text = ""
        for one in values:
            if isinstance(one, ast.Constant):
                escaped = repr(one.value)[1:-1] if "'" not in one.value else one.value
                text += escaped.replace("{", "{{").replace("}", "}}")
                continue
            inside = self.expr(one.value, TEST + 1)
            text += "{" + (" " if inside[:1] == "{" else "") + inside
            if one.conversion != -1:
                text += "!" + chr(one.conversion)
            if one.format_spec:
                text += ":" + self._pieces(one.format_spec.values, True)
            text += "}"
        return text


def _docstring(text):
    escaped = text.replace("\\", "\\\\")
    if '"""' in escaped:
        escaped = escaped.replace('"""', '\\"\\"\\"')
    if escaped.endswith('"'):
        escaped = escaped[:-1] + '\\"'
    return f'"""{escaped}"""'
