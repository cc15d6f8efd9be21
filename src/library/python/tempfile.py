"""Files and folders for a while, inside the program's own file system."""

import io
import os
import random as _random_module
import shutil

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
    "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]

TMP_MAX = 10000
tempdir = None
template = "tmp"
_letters = "abcdefghijklmnopqrstuvwxyz0123456789_"
_source = _random_module.Random()


def gettempdir():
    return "/tmp" if tempdir is None else tempdir


def gettempdirb():
    return os.fsencode(gettempdir())


def gettempprefix():
    return template


def gettempprefixb():
    return b"tmp"


def _new_path(suffix, prefix, dir):
    folder = gettempdir() if dir is None else os.fspath(dir)
    while True:
        name = "".join(_source.choices(_letters, k=8))
        path = os.path.join(folder, (template if prefix is None else prefix) + name + (suffix or ""))
        if not os.path.exists(path):
            return path


def mkdtemp(suffix=None, prefix=None, dir=None):
    path = _new_path(suffix, prefix, dir)
    os.mkdir(path)
    return path


def mktemp(suffix="", prefix=template, dir=None):
    return _new_path(suffix, prefix, dir)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    raise NotImplementedError("tempfile.mkstemp() is not supported by Namesake: use NamedTemporaryFile()")


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.file.__exit__(exc, value, tb)
        self._remove()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self._delete_on_close:
            self._remove()

    def _remove(self):
        if self.delete and os.path.exists(self.name):
            os.unlink(self.name)

    def __del__(self):
        self._remove()


def NamedTemporaryFile(
    mode="w+b",
    buffering=-1,
    encoding=None,
    newline=None,
    suffix=None,
    prefix=None,
    dir=None,
    delete=True,
    *,
    errors=None,
    delete_on_close=True,
):
    path = _new_path(suffix, prefix, dir)
    file = io.open(path, mode, buffering, encoding, errors, newline)
    return _TemporaryFileWrapper(file, path, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)


class SpooledTemporaryFile(_TemporaryFileWrapper):
    def __init__(self, max_size=0, mode="w+b", **kwargs):
        file = io.BytesIO() if "b" in mode else io.StringIO()
        super().__init__(file, "", delete=False)

    def rollover(self):
        pass


class TemporaryDirectory:
    """A folder that is removed, with all in it, when the context is left."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._delete = delete
        self._ignore_cleanup_errors = ignore_cleanup_errors

    def __repr__(self):
        return "<{} {!r}>".format(self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)
