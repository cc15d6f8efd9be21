"""Copying, moving and removing files and folders, inside the program's own file system."""

import fnmatch
import os

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
    "SpecialFileError", "ExecError", "which", "get_terminal_size", "ignore_patterns", "SameFileError", "disk_usage",
]


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and target are the same file."""


class SpecialFileError(OSError):
    """A file of a special kind."""


class ExecError(OSError):
    """A command could not be executed."""


def copyfileobj(fsrc, fdst, length=0):
    while buf := fsrc.read(length or 65536):
        fdst.write(buf)


def copyfile(src, dst, *, follow_symlinks=True):
    if os.path.exists(dst) and os.path.samefile(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    with open(src, "rb") as fsrc, open(dst, "wb") as fdst:
        copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.stat(src)


copystat = copymode


def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def ignore_patterns(*patterns):
    def ignore(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignore


def copytree(
    src,
    dst,
    symlinks=False,
    ignore=None,
    copy_function=copy2,
    ignore_dangling_symlinks=False,
    dirs_exist_ok=False,
):
    names = os.listdir(src)
    ignored = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in ignored:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        if os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, False, dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    try:
        names = os.listdir(path)
        for name in names:
            inner = os.path.join(path, name)
            if os.path.isdir(inner):
                rmtree(inner, ignore_errors, onerror, onexc=onexc)
            else:
                os.unlink(inner)
        os.rmdir(path)
    except OSError as error:
        if onexc is not None:
            onexc(os.listdir, path, error)
        elif onerror is not None:
            onerror(os.listdir, path, (type(error), error, error.__traceback__))
        elif not ignore_errors:
            raise


rmtree.avoids_symlink_attacks = True


def move(src, dst, copy_function=copy2):
    real = dst
    if os.path.isdir(dst):
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(real):
            raise Error("Destination path '%s' already exists" % real)
    os.rename(src, real)
    return real


def get_terminal_size(fallback=(80, 24)):
    return os.terminal_size(fallback)


def which(cmd, mode=1, path=None):
    return None


def disk_usage(path):
    raise PermissionError(1, "not supported: a program under study has no disk")


def make_archive(*args, **kwargs):
    raise NotImplementedError("shutil: archives are not supported by Namesake")


unpack_archive = make_archive
