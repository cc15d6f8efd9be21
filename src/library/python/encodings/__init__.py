"""The codecs that Python comes with, as the registry of codecs wants them."""

import codecs
from _codecs import known, text_decode, text_encode


class CodecRegistryError(LookupError, SystemError):
    """Raised for a codec that is not as it must be."""


def normalize_encoding(encoding):
    """The name in lower case, whatever is neither a letter nor a digit nor a dot as one '_'."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    words = "".join([c if c.isalnum() or c == "." else " " for c in encoding if c.isascii()]).split()
    return "_".join(words)


def search_function(encoding):
    """The codec of a name; None where there is none."""
    name = known(encoding)
    if name is not None:
        return _text_codec(name)
    name = normalize_encoding(encoding).replace(".", "_")
    if name in ("rot_13", "rot13"):
        return _other_codec("rot-13", _rot13, _rot13, "")
    if name in ("hex", "hex_codec"):
        import binascii
        return _other_codec("hex", binascii.b2a_hex, binascii.a2b_hex, b"")
    if name in ("base64", "base_64", "base64_codec"):
        import base64
        return _other_codec("base64", base64.encodebytes, base64.decodebytes, b"")
    return None


def _text_codec(name):
    """One of the built-in codecs between text and bytes."""

    def encode(input, errors="strict"):
        return text_encode(name, input, errors)

    def decode(input, errors="strict"):
        return text_decode(name, input, errors, True)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        begun = False

        def encode(self, input, final=False):
            bare = _without_mark(name) if self.begun else name
            self.begun = self.begun or bool(input)
            return text_encode(bare, input, self.errors)[0]

        def reset(self):
            self.begun = False

        def getstate(self):
            return 0 if self.begun else 2

        def setstate(self, state):
            self.begun = state == 0

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        rest = None

        def _buffer_decode(self, input, errors, final):
            if self.rest is None:
                whole = _mark_size(name)
                if len(input) < whole and not final:
                    return ("", 0)
                if whole:
                    self.rest = _rest_after(name, bytes(input[:whole]))
                return text_decode(name, input, errors, final)
            return text_decode(self.rest, input, errors, final)

        def reset(self):
            codecs.BufferedIncrementalDecoder.reset(self)
            self.rest = None

    class StreamWriter(codecs.StreamWriter):
        begun = False

        def encode(self, input, errors="strict"):
            bare = _without_mark(name) if self.begun else name
            self.begun = True
            return text_encode(bare, input, errors)

        def reset(self):
            self.begun = False

    class StreamReader(codecs.StreamReader):
        rest = None

        def decode(self, input, errors="strict"):
            if self.rest is None:
                whole = _mark_size(name)
                if len(input) < whole:
                    return ("", 0)
                if whole:
                    self.rest = _rest_after(name, bytes(input[:whole]))
                return text_decode(name, input, errors, False)
            return text_decode(self.rest, input, errors, False)

        def reset(self):
            codecs.StreamReader.reset(self)
            self.rest = None

    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter,
                            IncrementalEncoder, IncrementalDecoder, name)


def _mark_size(name):
    """Bytes at the beginning that say how the rest is to be read."""
    return {"utf-16": 2, "utf-32": 4, "utf-8-sig": 3}.get(name, 0)


def _without_mark(name):
    return {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}.get(name, name)


def _rest_after(name, mark):
    if mark in (codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE):
        return name + "-be"
    return _without_mark(name)


def _rot13(text):
    if not isinstance(text, str):
        text = str(text)
    return text.translate(_ROT13)


_LOWER = "abcdefghijklmnopqrstuvwxyz"
_ROT13 = str.maketrans(_LOWER + _LOWER.upper(), _LOWER[13:] + _LOWER[:13] + (_LOWER[13:] + _LOWER[:13]).upper())


def _other_codec(name, forth, back, nothing):
    """A codec that is not between text and bytes."""

    def encode(input, errors="strict"):
        return (forth(input), len(input))

    def decode(input, errors="strict"):
        return (back(input), len(input))

    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return forth(input)

    class IncrementalDecoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            return back(input)

    class StreamWriter(codecs.StreamWriter):
        def encode(self, input, errors="strict"):
            return (forth(input), len(input))

    class StreamReader(codecs.StreamReader):
        charbuffertype = type(nothing)

        def decode(self, input, errors="strict"):
            return (back(input), len(input))

    return codecs.CodecInfo(encode, decode, StreamReader, StreamWriter, IncrementalEncoder,
                            IncrementalDecoder, name, _is_text_encoding=False)
