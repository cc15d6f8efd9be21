"""Paths as objects: pure ones, which are only text, and those of the program's own file system."""

import fnmatch as _fnmatch
import io
import os
import posixpath
import sys
from types import GenericAlias

__all__ = [
    "UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"
]


class UnsupportedOperation(NotImplementedError):
    """Not there on this system."""


class _Posix:
    """How paths are written on POSIX."""

    sep, altsep = "/", None
    ignores_case = False

    @staticmethod
    def split(text):
        """(drive, root, rest)."""
        return posixpath.splitroot(text)

    @staticmethod
    def fold(text):
        return text


class _Windows:
    """How paths are written on Windows."""

    sep, altsep = "\\", "/"
    ignores_case = True

    @staticmethod
    def split(text):
        text = text.replace("/", "\\")
        if text[:2] == "\\\\":
            parts = text[2:].split("\\", 2)
            if len(parts) < 2:
                return text, "", ""
            drive = "\\\\" + "\\".join(parts[:2])
            return drive, text[len(drive) : len(drive) + 1], text[len(drive) + 1 :]
        if text[1:2] == ":":
            if text[2:3] == "\\":
                return text[:2], "\\", text[3:]
            return text[:2], "", text[2:]
        return ("", "\\", text[1:]) if text[:1] == "\\" else ("", "", text)

    @staticmethod
    def fold(text):
        return text.lower()


class _Parents:
    """The folders that a path lies in, the nearest first."""

    def __init__(self, path):
        self._path = path
        self._count = len(path._tail)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        path = self._path
        return path._from_parsed_parts(path.drive, path.root, path._tail[: -index - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


_Parents.__name__ = _Parents.__qualname__ = "_PathParents"


class PurePath:
    """A path as text; nothing is asked of a file system."""

    _flavour = _Posix

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                text = str(arg) if arg._flavour is self._flavour else arg.as_posix()
                texts.append("" if text == "." and not arg._tail else text)
                continue
            text = os.fspath(arg) if hasattr(type(arg), "__fspath__") else arg
            if not isinstance(text, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                    f"not {type(text).__name__!r}"
                )
            texts.append(text)
        self._parse(texts)

    def _parse(self, texts):
        flavour = self._flavour
        drive = root = ""
        rest = []
        for text in texts:
            new_drive, new_root, part = flavour.split(text)
            if new_root:
                drive, root, rest = new_drive or drive, new_root, []
            elif new_drive and flavour.fold(new_drive) != flavour.fold(drive):
                drive, root, rest = new_drive, "", []
            elif new_drive:
                drive = new_drive
            rest.append(part)
        if not root and drive[:2] == "\\\\" and drive.count("\\") >= 3:
            root = "\\"
        whole = flavour.sep.join(rest)
        if flavour.altsep:
            whole = whole.replace(flavour.altsep, flavour.sep)
        self._drv, self._root = drive, root
        self._tail = [part for part in whole.split(flavour.sep) if part and part != "."]

    @classmethod
    def _from_parsed_parts(cls, drive, root, tail):
        made = cls.__new__(cls)
        made._drv, made._root, made._tail = drive, root, list(tail)
        return made

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def _with(self, drive, root, tail):
        text = self._format(drive, root, tail)
        return self.with_segments(text)

    def _format(self, drive, root, tail):
        sep = self._flavour.sep
        if drive or root:
            return drive + root + sep.join(tail)
        return sep.join(tail)

    def __str__(self):
        return self._format(self._drv, self._root, self._tail) or "."

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def __reduce__(self):
        return self.__class__, (str(self),)

    __class_getitem__ = classmethod(GenericAlias)

    def as_posix(self):
        return str(self).replace(self._flavour.sep, "/")

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote

        return "file://" + ("/" if self._drv else "") + quote(self.as_posix(), safe="/:" if self._drv else "/")

    def _key(self):
        return self._flavour, self._flavour.fold(str(self))

    def _parts_key(self):
        return self._flavour.fold(str(self)).split(self._flavour.sep)

    def __hash__(self):
        return hash(self._flavour.fold(str(self)))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() == other._key()

    def _ordered(self, other):
        return isinstance(other, PurePath) and self._flavour is other._flavour

    def __lt__(self, other):
        return self._parts_key() < other._parts_key() if self._ordered(other) else NotImplemented

    def __le__(self, other):
        return self._parts_key() <= other._parts_key() if self._ordered(other) else NotImplemented

    def __gt__(self, other):
        return self._parts_key() > other._parts_key() if self._ordered(other) else NotImplemented

    def __ge__(self, other):
        return self._parts_key() >= other._parts_key() if self._ordered(other) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    @property
    def parser(self):
        return posixpath

    @property
    def drive(self):
        return self._drv

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._drv + self._root

    @property
    def parts(self):
        if self._drv or self._root:
            return (self._drv + self._root,) + tuple(self._tail)
        return tuple(self._tail)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        return posixpath.splitext(self.name)[1] if self.name[-1:] != "." else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        return name[: len(name) - len(self.suffix)] if self.suffix else name

    @property
    def parent(self):
        if not self._tail:
            return self
        return self._from_parsed_parts(self._drv, self._root, self._tail[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or self._flavour.sep in name or (self._flavour.altsep and self._flavour.altsep in name) or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._from_parsed_parts(self._drv, self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        for step, path in enumerate([other] + list(other.parents)):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._from_parsed_parts("", "", [".."] * step + self._tail[len(path._tail) :])

    def is_relative_to(self, other):
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def is_absolute(self):
        return bool(self._root) and (bool(self._drv) or self._flavour is _Posix)

    def is_reserved(self):
        return False

    def _folded(self, parts, case_sensitive):
        if case_sensitive is None:
            case_sensitive = not self._flavour.ignores_case
        return list(parts) if case_sensitive else [part.lower() for part in parts]

    def match(self, path_pattern, *, case_sensitive=None):
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        pattern = self._folded(path_pattern.parts, case_sensitive)
        parts = self._folded(self.parts, case_sensitive)
        if not pattern:
            raise ValueError("empty pattern")
        if len(parts) < len(pattern) or len(parts) > len(pattern) and path_pattern.anchor:
            return False
        return all(
            _fnmatch.fnmatchcase(part, "*" if one == "**" else one)
            for part, one in zip(reversed(parts), reversed(pattern))
        )

    def full_match(self, pattern, *, case_sensitive=None):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        return _matches(self._folded(self.parts, case_sensitive), self._folded(pattern.parts, case_sensitive))


def _matches(parts, pattern):
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_matches(parts[i:], pattern[1:]) for i in range(len(parts) + 1))
    return bool(parts) and _fnmatch.fnmatchcase(parts[0], pattern[0]) and _matches(parts[1:], pattern[1:])


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path as POSIX writes it."""


class PureWindowsPath(PurePath):
    """A path as Windows writes it."""

    _flavour = _Windows


class Path(PurePath):
    """A path of the program's own file system."""

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        from urllib.parse import unquote

        text = uri[5:]
        if text[:3] == "///":
            text = text[2:]
        elif text[:12] == "//localhost/":
            text = text[11:]
        path = cls(unquote(text))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def stat(self, *, follow_symlinks=True):
        return os.stat(self)

    def lstat(self):
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self)

    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(self)

    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(self)

    def is_symlink(self):
        return False

    def is_mount(self):
        return os.path.ismount(self)

    def is_junction(self):
        return False

    is_socket = is_fifo = is_block_device = is_char_device = is_symlink

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(str(self), mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open("wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def _child(self, name):
        return self._from_parsed_parts(self._drv, self._root, self._tail + [name])

    def iterdir(self):
        for name in os.listdir(self):
            yield self._child(name)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not pattern._tail:
            raise ValueError(f"Unacceptable pattern: {str(pattern)!r}")
        seen = set()
        for path in self._select(list(pattern._tail)):
            if path not in seen:
                seen.add(path)
                yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob(self.with_segments("**", pattern))

    def _names(self):
        try:
            return os.listdir(self)
        except OSError:
            return []

    def _select(self, parts):
        first, rest = parts[0], parts[1:]
        if first == "**":
            if not rest:
                yield self
            else:
                yield from self._select(rest)
            for name in self._names():
                child = self._child(name)
                if child.is_dir():
                    yield from child._select(parts)
                elif not rest:
                    yield child
            return
        if not any(c in first for c in "*?["):
            child = self._child(first)
            if child.exists():
                if rest:
                    yield from child._select(rest)
                else:
                    yield child
            return
        for name in self._names():
            if _fnmatch.fnmatchcase(name, first):
                child = self._child(name)
                if not rest:
                    yield child
                elif child.is_dir():
                    yield from child._select(rest)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for top, folders, files in os.walk(str(self), top_down, on_error):
            yield self.with_segments(top), folders, files

    def absolute(self):
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        if strict:
            self.stat()
        return self.with_segments(os.path.realpath(str(self)))

    def expanduser(self):
        if not (self._drv or self._root) and self._tail and self._tail[0][:1] == "~":
            home = os.path.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, "File exists", str(self))
            return
        self.open("a").close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(str(self), mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(str(self), mode)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(str(self))

    def rename(self, target):
        os.rename(str(self), os.fspath(target))
        return target if isinstance(target, PurePath) else self.with_segments(target)

    def replace(self, target):
        os.replace(str(self), os.fspath(target))
        return target if isinstance(target, PurePath) else self.with_segments(target)

    def owner(self, *, follow_symlinks=True):
        return "user"

    group = owner

    def readlink(self):
        return os.readlink(self)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self)

    def hardlink_to(self, target):
        os.link(target, self)


class PosixPath(Path, PurePosixPath):
    """A path of the program's own file system, as POSIX writes it."""


class WindowsPath(Path, PureWindowsPath):
    """Not for this system."""

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
