"""Streams: of text and of bytes in memory, and the classes to derive others from."""

import abc
from _io import (
    BytesIO, DEFAULT_BUFFER_SIZE, StringIO, TextIOWrapper,
    _BufferedIOBase, _IOBase, _RawIOBase, _TextIOBase
)

__all__ = [
    "BlockingIOError", "IOBase", "RawIOBase", "StringIO", "BytesIO", "BufferedIOBase",
    "TextIOBase", "TextIOWrapper", "UnsupportedOperation",
    "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE"
]

BlockingIOError = BlockingIOError

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class UnsupportedOperation(OSError, ValueError):
    """Raised for what a stream cannot do."""

    __module__ = "io"


class IOBase(_IOBase, metaclass=abc.ABCMeta):
    """The base of all streams."""


class RawIOBase(_RawIOBase, IOBase):
    """The base of streams of bytes without a buffer."""


class BufferedIOBase(_BufferedIOBase, IOBase):
    """The base of streams of bytes with a buffer."""


class TextIOBase(_TextIOBase, IOBase):
    """The base of streams of text."""


BufferedIOBase.register(BytesIO)
for _type in (StringIO, TextIOWrapper):
    TextIOBase.register(_type)
del _type
