"""Importing by name while the program runs."""

import sys as _sys

__all__ = ["__import__", "import_module", "invalidate_caches"]

__import__ = __import__


def import_module(name, package=None):
    """The module of that name; a name with leading dots is taken from the package."""
    level = len(name) - len(name.lstrip("."))
    if level == 0:
        __import__(name)
        return _sys.modules[name]
    if not package:
        raise TypeError(
            f"the 'package' argument is required to perform a relative import for {name!r}"
        )
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    full = f"{parts[0]}.{name[level:]}" if name[level:] else parts[0]
    __import__(full)
    return _sys.modules[full]


def invalidate_caches():
    """There is nothing that remembers where modules are."""
