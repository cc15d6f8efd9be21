"""Objects as bytes, and back. In CPython this module is written in C."""

import builtins
import io
import sys
from copyreg import dispatch_table
from struct import pack, unpack
from types import FunctionType


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
_FRAME_TARGET = 64 * 1024
_BATCH = 1000


class PickleBuffer:
    """Bytes to be kept apart from the rest."""

    def __init__(self, object):
        self._view = memoryview(object)

    def raw(self):
        return self._view.cast("B")

    def release(self):
        self._view.release()


def _attribute(obj, name):
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local object {name!r}")
        obj = getattr(obj, part)
    return obj


def whichmodule(obj, name):
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in sys.modules.copy().items():
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _attribute(module, name) is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


class Pickler:
    """Writes objects to a file."""

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        if not 0 <= protocol <= HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if protocol < 2:
            raise NotImplementedError("pickle: protocols 0 and 1 are not supported by Namesake")
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._file_write = file.write
        self.proto = protocol
        self.memo = {}
        self.fast = 0
        self._out = []
        self._size = 0
        self._buffer_callback = buffer_callback

    def clear_memo(self):
        self.memo.clear()

    def persistent_id(self, obj):
        return None

    def dump(self, obj):
        self._file_write(b"\x80" + bytes([self.proto]))
        self._save(obj)
        self._write(b".")
        self._end_frame()

    def _write(self, data):
        self._out.append(data)
        self._size += len(data)

    def _end_frame(self):
        data = b"".join(self._out)
        if self.proto >= 4 and len(data) >= 4:
            self._file_write(b"\x95" + pack("<Q", len(data)))
        self._file_write(data)
        self._out = []
        self._size = 0

    def _memoize(self, obj):
        if self.fast:
            return
        number = len(self.memo)
        self.memo[id(obj)] = number, obj
        if self.proto >= 4:
            self._write(b"\x94")
        elif number < 256:
            self._write(b"q" + bytes([number]))
        else:
            self._write(b"r" + pack("<I", number))

    def _get(self, number):
        self._write(b"h" + bytes([number]) if number < 256 else b"j" + pack("<I", number))

    def _save(self, obj, persistent=True):
        if self.proto >= 4 and self._size >= _FRAME_TARGET:
            self._end_frame()
        if persistent:
            pid = self.persistent_id(obj)
            if pid is not None:
                self._save(pid, False)
                self._write(b"Q")
                return
        kind = type(obj)
        atom = _ATOMS.get(kind)
        if atom is not None:
            atom(self, obj)
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._get(known[0])
            return
        save = _KINDS.get(kind)
        if save is not None:
            save(self, obj)
            return
        reduced = NotImplemented
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            if kind is FunctionType:
                self._save_global(obj)
                return
            table = getattr(self, "dispatch_table", dispatch_table)
            reduce = table.get(kind)
            if reduce is not None:
                reduced = reduce(obj)
            elif issubclass(kind, type):
                self._save_type(obj)
                return
            else:
                reduced = obj.__reduce_ex__(self.proto)
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._save_reduce(obj, *reduced)

    def _save_reduce(self, obj, func, args, state=None, listitems=None, dictitems=None, state_setter=None):
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        name = getattr(func, "__name__", "")
        if name == "__newobj_ex__" and self.proto >= 4:
            for part in args:
                self._save(part)
            self._write(b"\x92")
        elif name == "__newobj_ex__":
            from functools import partial

            cls, given, named = args
            self._save(partial(cls.__new__, cls, *given, **named))
            self._save(())
            self._write(b"R")
        elif name == "__newobj__":
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self._save(cls)
            self._save(args[1:])
            self._write(b"\x81")
        else:
            self._save(func)
            self._save(args)
            self._write(b"R")
        if obj is not None:
            known = self.memo.get(id(obj))
            if known is not None:
                self._write(b"0")
                self._get(known[0])
            else:
                self._memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            if state_setter is None:
                self._save(state)
                self._write(b"b")
            else:
                self._save(state_setter)
                self._save(obj)
                self._save(state)
                self._write(b"\x86R0")

    def _save_none(self, obj):
        self._write(b"N")

    def _save_bool(self, obj):
        self._write(b"\x88" if obj else b"\x89")

    def _save_int(self, obj):
        if 0 <= obj < 256:
            self._write(b"K" + bytes([obj]))
        elif 0 <= obj < 65536:
            self._write(b"M" + pack("<H", obj))
        elif -(2**31) <= obj < 2**31:
            self._write(b"J" + pack("<i", obj))
        else:
            size = (obj.bit_length() >> 3) + 1
            data = obj.to_bytes(size, "little", signed=True)
            if obj < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
                data = data[:-1]
            size = len(data)
            self._write((b"\x8a" + bytes([size]) if size < 256 else b"\x8b" + pack("<i", size)) + data)

    def _save_float(self, obj):
        self._write(b"G" + pack(">d", obj))

    def _save_bytes(self, obj):
        if self.proto < 3:
            import codecs

            if not obj:
                self._save_reduce(obj, bytes, ())
            else:
                self._save_reduce(obj, codecs.encode, (str(obj, "latin1"), "latin1"))
            return
        size = len(obj)
        if size < 256:
            self._write(b"C" + bytes([size]) + obj)
        elif size < 2**32:
            self._write(b"B" + pack("<I", size) + obj)
        self._memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self._save_reduce(obj, bytearray, (bytes(obj),) if obj else ())
            return
        self._write(b"\x96" + pack("<Q", len(obj)) + bytes(obj))
        self._memoize(obj)

    def _save_str(self, obj):
        data = obj.encode("utf-8", "surrogatepass")
        if len(data) < 256 and self.proto >= 4:
            self._write(b"\x8c" + bytes([len(data)]) + data)
        else:
            self._write(b"X" + pack("<I", len(data)) + data)
        self._memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            self._write(b")")
            return
        short = len(obj) <= 3
        if not short:
            self._write(b"(")
        for item in obj:
            self._save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(b"0" * len(obj) if short else b"1")
            self._get(known[0])
            return
        self._write((b"\x85", b"\x86", b"\x87")[len(obj) - 1] if short else b"t")
        self._memoize(obj)

    def _save_list(self, obj):
        self._write(b"]")
        self._memoize(obj)
        self._batch_appends(obj)

    def _in_batches(self, items, one, many, save):
        items = iter(items)
        while True:
            batch = _take(items)
            if len(batch) > 1:
                self._write(b"(")
                for item in batch:
                    save(item)
                self._write(many)
            elif batch:
                save(batch[0])
                self._write(one)
            if len(batch) < _BATCH:
                return

    def _batch_appends(self, items):
        self._in_batches(items, b"a", b"e", self._save)

    def _save_pair(self, pair):
        key, value = pair
        self._save(key)
        self._save(value)

    def _batch_setitems(self, items):
        self._in_batches(items, b"s", b"u", self._save_pair)

    def _save_dict(self, obj):
        self._write(b"}")
        self._memoize(obj)
        self._batch_setitems(obj.items())

    def _save_set(self, obj):
        if self.proto < 4:
            self._save_reduce(obj, set, (list(obj),))
            return
        self._write(b"\x8f")
        self._memoize(obj)
        items = iter(obj)
        while batch := _take(items):
            self._write(b"(")
            for item in batch:
                self._save(item)
            self._write(b"\x90")

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self._save_reduce(obj, frozenset, (list(obj),))
            return
        self._write(b"(")
        for item in obj:
            self._save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(b"1")
            self._get(known[0])
            return
        self._write(b"\x91")
        self._memoize(obj)

    def _save_type(self, obj):
        single = {type(None): None, type(NotImplemented): NotImplemented, type(...): ...}
        if obj in single:
            self._save_reduce(obj, type, (single[obj],))
        else:
            self._save_global(obj)

    def _save_global(self, obj, name=None, memoize=True):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = whichmodule(obj, name)
        try:
            __import__(module_name)
            module = sys.modules[module_name]
        except (ImportError, ValueError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't get local object {name!r}")
        try:
            found = _attribute(module, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 4:
            self._save(module_name)
            self._save(name)
            self._write(b"\x93")
        elif "." in name:
            path, _, last = name.rpartition(".")
            self._save(getattr)
            self._save_global(_attribute(module, path), path, memoize=False)
            self._save(last)
            self._write(b"\x86R")
        else:
            if self.proto < 3:
                module_name, name = _OLD_NAMES.get((module_name, name), (_OLD_MODULES.get(module_name, module_name), name))
            self._write(b"c" + module_name.encode() + b"\n" + name.encode() + b"\n")
        if memoize:
            self._memoize(obj)


def _take(items):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == _BATCH:
            break
    return batch


# What modules and names were called when protocol 2 was made.
_OLD_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue"}
_OLD_NAMES = {
    ("builtins", "range"): ("__builtin__", "xrange"),
    ("builtins", "int"): ("__builtin__", "long"),
    ("builtins", "str"): ("__builtin__", "unicode"),
    ("builtins", "chr"): ("__builtin__", "unichr"),
    ("functools", "reduce"): ("__builtin__", "reduce"),
}
_OLD_NAMES |= {
    ("builtins", name): ("exceptions", name)
    for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, Exception) and value.__name__ == name
}
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}
_NEW_MODULES = {old: new for new, old in _OLD_MODULES.items()}

_ATOMS = {
    type(None): Pickler._save_none,
    bool: Pickler._save_bool,
    int: Pickler._save_int,
    float: Pickler._save_float,
}
_KINDS = {
    bytes: Pickler._save_bytes,
    bytearray: Pickler._save_bytearray,
    str: Pickler._save_str,
    tuple: Pickler._save_tuple,
    list: Pickler._save_list,
    dict: Pickler._save_dict,
    set: Pickler._save_set,
    frozenset: Pickler._save_frozenset,
    type: Pickler._save_type,
}
_MARK = object()


class Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, "read") or not hasattr(file, "readline"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._read_file = file.read
        self._line_of_file = file.readline
        self.memo = {}
        self.proto = 0

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def _read(self, n):
        data = self._read_file(n)
        if len(data) < n:
            raise EOFError("Ran out of input") if not data and not self._started else UnpicklingError(
                "pickle data was truncated"
            )
        return data

    def _line(self):
        line = self._line_of_file()
        if line[-1:] != b"\n":
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def load(self):
        self._stack = []
        self._started = False
        while True:
            code = self._read_file(1)
            if not code:
                raise EOFError("Ran out of input")
            self._started = True
            if code == b".":
                return self._stack.pop()
            action = _ACTIONS.get(code[0])
            if action is None:
                shown = repr(chr(code[0])) if 32 <= code[0] < 127 else f"'\\x{code[0]:02x}'"
                raise UnpicklingError(f"invalid load key, {shown}.")
            action(self)

    def _to_mark(self):
        stack = self._stack
        at = len(stack) - 1
        while at >= 0 and stack[at] is not _MARK:
            at -= 1
        if at < 0:
            raise UnpicklingError("could not find MARK")
        items = stack[at + 1 :]
        del stack[at:]
        return items

    def find_class(self, module, name):
        if self.proto < 3:
            module, name = _NEW_NAMES.get((module, name), (_NEW_MODULES.get(module, module), name))
        __import__(module)
        if self.proto >= 4:
            try:
                return _attribute(sys.modules[module], name)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {name!r} on {sys.modules[module]!r}") from None
        return getattr(sys.modules[module], name)

    def _pops(self, n):
        items = self._stack[-n:]
        del self._stack[-n:]
        return items

    def _tuple(self, n):
        self._stack.append(tuple(self._pops(n)))

    def _global(self, module, name):
        self._stack.append(self.find_class(module, name))

    def _stack_global(self):
        module, name = self._pops(2)
        if type(module) is not str or type(name) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._global(module, name)

    def _reduce(self):
        func, args = self._pops(2)
        self._stack.append(func(*args))

    def _newobj(self):
        cls, args = self._pops(2)
        self._stack.append(cls.__new__(cls, *args))

    def _newobj_ex(self):
        cls, args, kwargs = self._pops(3)
        self._stack.append(cls.__new__(cls, *args, **kwargs))

    def _build(self):
        state = self._stack.pop()
        obj = self._stack[-1]
        setstate = getattr(obj, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            own = obj.__dict__
            for key, value in state.items():
                own[sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(obj, key, value)

    def _append(self, items):
        target = self._stack[-1]
        if type(target) is list or not hasattr(target, "append"):
            target.extend(items)
        elif hasattr(target, "extend"):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def _setitems(self, items):
        target = self._stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _additems(self, items):
        target = self._stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _push(self, value):
        self._stack.append(value)

    def _size(self, n):
        return int.from_bytes(self._read(n), "little")

    def _set_proto(self):
        self.proto = self._size(1)
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    def _from_memo(self, number):
        try:
            self._stack.append(self.memo[number])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {number}") from None

    def _put(self, number):
        self.memo[number] = self._stack[-1]

    def _list_from_mark(self):
        self._push(self._to_mark())

    def _dict_from_mark(self):
        items = self._to_mark()
        self._push({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def _int_line(self):
        text = self._line()
        self._push({b"00": False, b"01": True}[text] if text in (b"00", b"01") else int(text, 0))

    def _instance(self):
        module, name = self._line().decode(), self._line().decode()
        args = self._to_mark()
        self._push(self.find_class(module, name)(*args))


def _signed(self, n):
    return int.from_bytes(self._read(n), "little", signed=True)


_ACTIONS = {
    ord(code): action
    for code, action in {
        "\x80": Unpickler._set_proto,
        "\x95": lambda u: u._read(8) and None,
        "N": lambda u: u._push(None),
        "\x88": lambda u: u._push(True),
        "\x89": lambda u: u._push(False),
        "K": lambda u: u._push(u._size(1)),
        "M": lambda u: u._push(u._size(2)),
        "J": lambda u: u._push(_signed(u, 4)),
        "I": Unpickler._int_line,
        "L": lambda u: u._push(int(u._line().rstrip(b"L"), 0)),
        "\x8a": lambda u: u._push(_signed(u, u._size(1))),
        "\x8b": lambda u: u._push(_signed(u, u._size(4))),
        "F": lambda u: u._push(float(u._line())),
        "G": lambda u: u._push(unpack(">d", u._read(8))[0]),
        "C": lambda u: u._push(u._read(u._size(1))),
        "B": lambda u: u._push(u._read(u._size(4))),
        "\x8e": lambda u: u._push(u._read(u._size(8))),
        "\x96": lambda u: u._push(bytearray(u._read(u._size(8)))),
        "\x8c": lambda u: u._push(str(u._read(u._size(1)), "utf-8", "surrogatepass")),
        "X": lambda u: u._push(str(u._read(u._size(4)), "utf-8", "surrogatepass")),
        "\x8d": lambda u: u._push(str(u._read(u._size(8)), "utf-8", "surrogatepass")),
        "V": lambda u: u._push(str(u._line(), "raw-unicode-escape")),
        "(": lambda u: u._push(_MARK),
        ")": lambda u: u._push(()),
        "t": lambda u: u._push(tuple(u._to_mark())),
        "\x85": lambda u: u._tuple(1),
        "\x86": lambda u: u._tuple(2),
        "\x87": lambda u: u._tuple(3),
        "]": lambda u: u._push([]),
        "l": Unpickler._list_from_mark,
        "a": lambda u: u._append(u._pops(1)),
        "e": lambda u: u._append(u._to_mark()),
        "}": lambda u: u._push({}),
        "d": Unpickler._dict_from_mark,
        "s": lambda u: u._setitems(u._pops(2)),
        "u": lambda u: u._setitems(u._to_mark()),
        "\x8f": lambda u: u._push(set()),
        "\x90": lambda u: u._additems(u._to_mark()),
        "\x91": lambda u: u._push(frozenset(u._to_mark())),
        "c": lambda u: u._global(u._line().decode(), u._line().decode()),
        "i": Unpickler._instance,
        "\x93": Unpickler._stack_global,
        "R": Unpickler._reduce,
        "\x81": Unpickler._newobj,
        "\x92": Unpickler._newobj_ex,
        "b": Unpickler._build,
        "\x94": lambda u: u._put(len(u.memo)),
        "q": lambda u: u._put(u._size(1)),
        "r": lambda u: u._put(u._size(4)),
        "p": lambda u: u._put(int(u._line())),
        "h": lambda u: u._from_memo(u._size(1)),
        "j": lambda u: u._from_memo(u._size(4)),
        "g": lambda u: u._from_memo(int(u._line())),
        "0": lambda u: u._stack.pop(),
        "1": lambda u: u._to_mark() and None,
        "2": lambda u: u._push(u._stack[-1]),
        "Q": lambda u: u._push(u.persistent_load(u._stack.pop())),
        "P": lambda u: u._push(u.persistent_load(u._line().decode())),
    }.items()
}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    out = io.BytesIO()
    Pickler(out, protocol).dump(obj)
    return out.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(data)).load()
