"""Paths as text: taken apart and put together by the rules of POSIX. Also os.path."""

import os as _os
import stat as _stat_module

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname",
           "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir",
           "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath", "samefile", "curdir", "pardir",
           "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames",
           "relpath", "commonpath"]


def _text(path):
    return _os.fspath(path)


def _like(path, text):
    """The text as str or bytes, as the path is."""
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):
    return _text(s)


def isabs(s):
    s = _text(s)
    return s.startswith(_like(s, "/"))


def join(a, *p):
    a = _text(a)
    slash = _like(a, "/")
    path = a
    try:
        for part in map(_text, p):
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError):
        for arg in (a, *p):
            if not isinstance(arg, (str, bytes)) and not hasattr(arg, "__fspath__"):
                raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, not "
                                f"{type(arg).__name__!r}") from None
        raise TypeError("Can't mix strings and bytes in path components") from None
    return path


def split(p):
    p = _text(p)
    slash = _like(p, "/")
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = _text(p)
    slash, dot = _like(p, "/"), _like(p, ".")
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = _text(p)
    return p[:0], p


def splitroot(p):
    p = _text(p)
    slash = _like(p, "/")
    empty = p[:0]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    p = _text(p)
    return p[p.rfind(_like(p, "/")) + 1:]


def dirname(p):
    return split(p)[0]


def normpath(path):
    path = _text(path)
    slash, dot, dots = _like(path, "/"), _like(path, "."), _like(path, "..")
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dots or (not root and not parts) or (parts and parts[-1] == dots):
            parts.append(part)
        elif parts:
            parts.pop()
    return (root + slash.join(parts)) or dot


def abspath(path):
    path = _text(path)
    if not isabs(path):
        path = join(_os.getcwdb() if isinstance(path, bytes) else _os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    return abspath(filename)


def relpath(path, start=None):
    path = _text(path)
    if not path:
        raise ValueError("no path specified")
    slash, dots = _like(path, "/"), _like(path, "..")
    start = _like(path, ".") if start is None else _text(start)
    from_parts = [part for part in abspath(start).split(slash) if part]
    to_parts = [part for part in abspath(path).split(slash) if part]
    same = len(commonprefix([from_parts, to_parts]))
    parts = [dots] * (len(from_parts) - same) + to_parts[same:]
    return join(*parts) if parts else _like(path, ".")


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_text, m))
    first, last = min(m), max(m)
    for i, c in enumerate(first):
        if c != last[i]:
            return first[:i]
    return first


def commonpath(paths):
    paths = tuple(map(_text, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash = _like(paths[0], "/")
    absolute = {p.startswith(slash) for p in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    dot = _like(paths[0], ".")
    split_paths = [[part for part in p.split(slash) if part and part != dot] for p in paths]
    return (slash if True in absolute else slash[:0]) + slash.join(commonprefix(split_paths))


def expanduser(path):
    path = _text(path)
    home = _os.environ.get("HOME")
    if not path.startswith(_like(path, "~")) or home is None or path[1:2] not in (_like(path, ""), _like(path, "/")):
        return path
    return _like(path, home.rstrip("/")) + path[1:] or _like(path, "/")


def expandvars(path):
    path = _text(path)
    out = []
    at = 0
    while at < len(path):
        c = path[at]
        end = at + 1
        braced = path[end:end + 1] == "{"
        start = end + braced
        while c == "$" and end < len(path) and (braced and path[end] != "}" or path[end].isalnum() or path[end] == "_"):
            end += 1
        name = path[start:end]
        if c == "$" and name in _os.environ:
            out.append(_os.environ[name])
            at = end + braced
        else:
            out.append(c)
            at += 1
    return "".join(out)


def _status(path):
    try:
        return _os.stat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    return _status(path) is not None


lexists = exists


def isfile(path):
    status = _status(path)
    return status is not None and _stat_module.S_ISREG(status.st_mode)


def isdir(s):
    status = _status(s)
    return status is not None and _stat_module.S_ISDIR(status.st_mode)


def islink(path):
    return False


def ismount(path):
    return normpath(path) == "/"


def getsize(filename):
    return _os.stat(filename).st_size


def getmtime(filename):
    return _os.stat(filename).st_mtime


getatime = getctime = getmtime


def samefile(f1, f2):
    return _os.stat(f1).st_ino == _os.stat(f2).st_ino
