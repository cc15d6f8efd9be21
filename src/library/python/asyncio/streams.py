"""Streams over a network, which there is none of."""

__all__ = (
    "StreamReader",
    "StreamWriter",
    "StreamReaderProtocol",
    "open_connection",
    "start_server",
    "open_unix_connection",
    "start_unix_server",
)


def _refuse(name):
    return NotImplementedError(f"asyncio.{name} is not supported by Namesake: a program has no network")


class StreamReader:
    def __init__(self, *args, **kwargs):
        raise _refuse("StreamReader")


class StreamWriter:
    def __init__(self, *args, **kwargs):
        raise _refuse("StreamWriter")


class StreamReaderProtocol:
    def __init__(self, *args, **kwargs):
        raise _refuse("StreamReaderProtocol")


async def open_connection(host=None, port=None, **kwds):
    raise _refuse("open_connection()")


async def start_server(client_connected_cb, host=None, port=None, **kwds):
    raise _refuse("start_server()")


async def open_unix_connection(path=None, **kwds):
    raise _refuse("open_unix_connection()")


async def start_unix_server(client_connected_cb, path=None, **kwds):
    raise _refuse("start_unix_server()")
