"""
The operating system as a program under study sees it: no processes, no environment but its own, and a
file system that lies in its memory.
"""

import abc
import sys

import _files

name = "posix"
linesep = "\n"
curdir, pardir, sep, extsep, altsep, pathsep, defpath, devnull = ".", "..", "/", ".", None, ":", "/bin:/usr/bin", "/dev/null"
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0

error = OSError


def fspath(path):
    """A path as str or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    hook = getattr(type(path), "__fspath__", None)
    if hook is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    made = hook(path)
    if isinstance(made, (str, bytes)):
        return made
    raise TypeError("expected {}.__fspath__() to return str or bytes, not {}".format(
        type(path).__name__, type(made).__name__))


class PathLike(abc.ABC):
    """What stands for a path."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in base.__dict__ for base in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _Environ(dict):
    """The program's own environment: what it puts there, and nothing of the machine's."""

    def __setitem__(self, key, value):
        if not isinstance(key, str) or not isinstance(value, str):
            wrong = value if isinstance(key, str) else key
            raise TypeError("str expected, not %s" % type(wrong).__name__)
        dict.__setitem__(self, key, value)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __repr__(self):
        return "environ(" + dict.__repr__(self) + ")"

    def copy(self):
        return dict(self)


environ = _Environ()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def getcwd():
    return "/"


def getcwdb():
    return b"/"


def getpid():
    return 1


def getppid():
    return 0


def getuid():
    return 1000


getgid = geteuid = getegid = getuid


def getlogin():
    return "user"


def cpu_count():
    return 1


process_cpu_count = cpu_count


def urandom(size):
    from _random import Random
    made = Random()
    return bytes(made.getrandbits(8) for _ in range(size))


def get_terminal_size(fd=0):
    return terminal_size((80, 24))


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


class stat_result(tuple):
    """What stat says of a file."""

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_size = property(lambda self: self[6])
    st_mtime = property(lambda self: self[8])


def _missing(path):
    return FileNotFoundError(2, "No such file or directory", path)


def _inside(text):
    """What is right inside a folder: names, with a slash behind those of folders."""
    front = path.normpath("/" + text).strip("/")
    front = front and front + "/"
    found = {}
    for one in _files.names():
        if one.startswith(front) and one != front:
            name, slash, _ = one[len(front):].partition("/")
            if name not in found or slash:
                found[name] = slash
    return found


def stat(path, *, dir_fd=None, follow_symlinks=True):
    text = fsdecode(path)
    if _files.is_folder(text):
        return stat_result((0o040755, 1, 0, 1, 1000, 1000, 0, 0, 0, 0))
    size = _files.size(text) if text else None
    if size is None:
        raise _missing(path)
    return stat_result((0o100644, 2, 0, 1, 1000, 1000, size, 0, 0, 0))


lstat = stat


def access(path, mode, **kw):
    try:
        stat(path)
    except OSError:
        return False
    return True


def listdir(path="."):
    if not _files.is_folder(fsdecode(path)):
        stat(path)
        raise NotADirectoryError(20, "Not a directory", path)
    return list(_inside(fsdecode(path)))


class DirEntry:
    """A file as scandir tells of it."""

    __slots__ = ("name", "path")

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def is_file(self, *, follow_symlinks=True):
        return not self.is_dir()

    def is_dir(self, *, follow_symlinks=True):
        return _files.is_folder(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    """The entries of a folder, one after the other."""

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    return _Scan([DirEntry(name, fspath(path).rstrip("/") + "/" + name) for name in listdir(path)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    """For a folder and each one in it: its path, the names of its folders, and those of its files."""
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as problem:
        if onerror is not None:
            onerror(problem)
        return
    folders = [name for name in names if _files.is_folder(path.join(top, name))]
    files = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def remove(path, *, dir_fd=None):
    if _files.is_folder(fsdecode(path)):
        raise IsADirectoryError(21, "Is a directory", path)
    if not _files.remove(fsdecode(path)):
        stat(path)
        raise PermissionError(13, "Permission denied", path)


unlink = remove


def mkdir(path, mode=0o777, *, dir_fd=None):
    text = fsdecode(path)
    if _files.is_folder(text) or text and _files.size(text) is not None:
        raise FileExistsError(17, "File exists", path)
    if not text or not _files.has_folder(text):
        raise _missing(path)
    _files.make_folder(text)


def makedirs(name, mode=0o777, exist_ok=False):
    """A folder, with those it lies in."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, exist_ok=exist_ok)
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    text = fsdecode(path)
    if not _files.is_folder(text):
        stat(path)
        raise NotADirectoryError(20, "Not a directory", path)
    if _inside(text):
        raise OSError(39, "Directory not empty", path)
    if not _files.remove_folder(text):
        raise PermissionError(13, "Permission denied", path)


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def rename(src, dst, **kw):
    source, target = fsdecode(src), fsdecode(dst)
    if not access(src, F_OK) or not _files.has_folder(target):
        raise FileNotFoundError(2, "No such file or directory", src, None, dst)
    if not _files.is_folder(source):
        if _files.is_folder(target):
            raise IsADirectoryError(21, "Is a directory", src, None, dst)
        _files.rename(source, target)
        return
    if _files.size(target) is not None:
        raise NotADirectoryError(20, "Not a directory", src, None, dst)
    if _files.is_folder(target) and _inside(target):
        raise OSError(39, "Directory not empty", src, None, dst)
    _move_folder(source, target)


def _move_folder(source, target):
    inside = _inside(source)
    if not _files.is_folder(target):
        _files.make_folder(target)
    for name, slash in inside.items():
        if slash:
            _move_folder(path.join(source, name), path.join(target, name))
        else:
            _files.rename(path.join(source, name), path.join(target, name))
    _files.remove_folder(source)


replace = renames = rename


def chdir(path):
    if not _files.is_folder(fsdecode(path)):
        stat(path)
        raise NotADirectoryError(20, "Not a directory", path)
    if fsdecode(path).strip("./"):
        raise PermissionError(1, "not supported: a program runs in one folder", path)


def chmod(path, mode, **kw):
    stat(path)


utime = chown = lchmod = chmod


def strerror(code):
    return {2: "No such file or directory", 13: "Permission denied", 17: "File exists"}.get(
        code, f"Unknown error {code}")


def _refused(what):
    def refuse(*args, **kwargs):
        raise PermissionError(1, f"not supported: a program under study has no {what}")

    return refuse


system = popen = fork = kill = execv = execvp = spawnv = waitpid = wait = _refused("processes")
symlink = link = readlink = _refused("links")


def _exit(status):
    raise SystemExit(status)


def abort():
    raise SystemExit(134)


import posixpath as path  # noqa: E402: it needs what is above

sys.modules["os.path"] = path
from posixpath import commonprefix as _commonprefix  # noqa: E402, F401

__all__ = [_name for _name in list(globals()) if not _name.startswith("_") and _name not in ("abc", "sys")]
