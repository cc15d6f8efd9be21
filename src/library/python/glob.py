"""Paths of files whose names fit a pattern."""

import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]

_magic = re.compile("([*?[])")


def has_magic(s):
    return _magic.search(s) is not None


def escape(pathname):
    return _magic.sub(r"[\1]", pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = "" if root_dir is None else os.fspath(root_dir)
    for found in _walk(root, pathname, recursive, include_hidden):
        if found:
            yield found


def _at(root, path):
    return os.path.join(root, path) or "."


def _walk(root, pathname, recursive, hidden):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        if base:
            if os.path.lexists(_at(root, pathname)):
                yield pathname
        elif os.path.isdir(_at(root, folder)):
            yield pathname
        return
    folders = _walk(root, folder, recursive, hidden) if folder and folder != pathname and has_magic(folder) else [folder]
    for one in folders:
        for name in _names(root, one, base, recursive, hidden):
            yield os.path.join(one, name)


def _list(path):
    try:
        return os.listdir(path)
    except OSError:
        return []


def _names(root, folder, base, recursive, hidden):
    place = _at(root, folder)
    if recursive and base == "**":
        if os.path.isdir(place):
            yield ""
            yield from _below(place, hidden)
        return
    if not has_magic(base):
        if not base and os.path.isdir(place) or base and os.path.lexists(os.path.join(place, base)):
            yield base
        return
    names = _list(place)
    if not hidden and base[:1] != ".":
        names = [name for name in names if name[:1] != "."]
    yield from fnmatch.filter(names, base)


def _below(place, hidden):
    for name in _list(place):
        if hidden or name[:1] != ".":
            yield name
            path = os.path.join(place, name)
            if os.path.isdir(path):
                for inner in _below(path, hidden):
                    yield os.path.join(name, inner)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    raise NotImplementedError("glob.translate() is not supported by Namesake")
