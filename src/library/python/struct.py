"""Values packed into bytes and back, as C lays them out."""

from _struct import (
    Struct, calcsize, iter_unpack, pack, pack_into, unpack, unpack_from, _clearcache
)

__all__ = [
    "calcsize", "pack", "pack_into", "unpack", "unpack_from",
    "iter_unpack",
    "Struct",
    "error"
]


class error(Exception):
    """Raised for formats and values that do not fit."""

    __module__ = "struct"
