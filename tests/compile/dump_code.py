"""Prints what CPython's compiler makes of programs, one line of JSON for each file named on standard input.

Jumps are absolute indices of instructions, CACHE and EXTENDED_ARG are left out, and columns count code
points, as Namesake's do. Run by compare-dis.mjs, and by hand to store tests/compile/code.
"""

import bisect
import dis
import io
import json
import sys
import tokenize
import types


def columns_in(source):
    """Returns a function that turns a line and a column in bytes into a column in code points."""
    encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    lines = source.decode(encoding, "replace").encode("utf-8").splitlines(keepends=True)
    narrow = [line.isascii() for line in lines]

    def column(line, byte):
        if byte is None or byte < 0:
            return -1
        if line < 1 or line > len(lines) or narrow[line - 1]:
            return byte
        return len(lines[line - 1][:byte].decode("utf-8", "replace"))

    return column


def constant(value, seen):
    """A constant as text, with a number for its identity in this file where that can be seen."""
    if isinstance(value, types.CodeType):
        return f"code {value.co_qualname}"
    if value is None or value is ... or value is True or value is False:
        return repr(value)
    if isinstance(value, float):
        text = f"float {value!r}"
    elif isinstance(value, int):
        text = f"int {value:x}"
    elif isinstance(value, complex):
        text = f"complex {value.real!r} {value.imag!r}"
    elif isinstance(value, str):
        text = f"str {json.dumps(value)}"
    elif isinstance(value, bytes):
        text = f"bytes {value.hex()}"
    elif isinstance(value, tuple):
        text = f"tuple ({', '.join(constant(item, seen) for item in value)})"
    else:
        # CPython makes one anew for each code object if it interns a string in it: no identity.
        return f"frozenset ({', '.join(sorted(constant(item, {}) for item in value))})"
    return f"{text} #{seen.setdefault(id(value), len(seen))}"


def instructions(code, column):
    """The instructions, and for each offset in the bytecode the index of its instruction."""
    rows, index = [], {}
    positions = list(code.co_positions())
    for offset, start, op, arg in dis._unpack_opargs(code.co_code):
        if op == dis.EXTENDED_ARG:
            index[offset] = len(rows)
            continue
        index[offset] = index[start] = len(rows)
        target = dis._get_jump_target(op, arg, offset) if arg is not None else None
        line, end_line, start_column, end_column = positions[offset // 2]
        where = [
            -1 if line is None else line,
            -1 if end_line is None else end_line,
            -1 if line is None else column(line, start_column),
            -1 if end_line is None else column(end_line, end_column),
        ]
        rows.append([dis.opname[op], arg or 0, target, where])
    index[len(code.co_code)] = len(rows)
    cached = sorted(index)
    return [[name, arg if to is None else index[to], *where] for name, arg, to, where in rows], index, cached


def handlers(code, index, cached):
    """The exception table in indices of instructions."""
    def at(offset):
        return index[cached[bisect.bisect_left(cached, offset)]]

    return [
        [at(entry.start), at(entry.end), index[entry.target], entry.depth, bool(entry.lasti)]
        for entry in dis._parse_exception_table(code)
    ]


def dump(code, column, seen):
    """A code object and those inside it as plain data."""
    rows, index, cached = instructions(code, column)
    return {
        "name": code.co_name,
        "qualname": code.co_qualname,
        "firstlineno": code.co_firstlineno,
        "counts": [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount],
        "flags": code.co_flags,
        "stacksize": code.co_stacksize,
        "instructions": rows,
        "handlers": handlers(code, index, cached),
        "consts": [constant(value, seen) for value in code.co_consts],
        "identity": seen.setdefault(id(code.co_consts), len(seen)),
        "names": list(code.co_names),
        "varnames": list(code.co_varnames),
        "cellvars": list(code.co_cellvars),
        "freevars": list(code.co_freevars),
        "inner": [dump(value, column, seen) for value in code.co_consts if isinstance(value, types.CodeType)],
    }


def main():
    sys.setrecursionlimit(100_000)
    for name in sys.stdin:
        name = name.rstrip("\n")
        with open(name, "rb") as file:
            source = file.read()
        try:
            code = compile(source, name, "exec", dont_inherit=True, optimize=0)
            made = dump(code, columns_in(source), {})
        except (SyntaxError, ValueError, RecursionError) as error:
            made = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(made), flush=True)


main()
