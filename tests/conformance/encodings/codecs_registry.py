# Codecs by name: built-in ones, those that are not text encodings, and codecs of the program's own.
import codecs


def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))


show(lambda: codecs.encode("Hello", "rot13"))
show(lambda: codecs.decode("Uryyb", "rot_13"))
show(lambda: codecs.encode(b"zz", "hex"))
show(lambda: codecs.decode("7a7b", "hex"))
show(lambda: codecs.decode("zz", "hex"))
show(lambda: codecs.encode(b"some bytes", "base64"))
show(lambda: codecs.encode("zz", "hex"))
show(lambda: "zz".encode("hex"))
show(lambda: b"zz".decode("hex"))
show(lambda: "zz".encode("rot13"))
show(lambda: "zz".encode("nope"))
show(lambda: codecs.encode("é", "ascii"))
show(lambda: codecs.encode(3))
show(lambda: codecs.decode("a"))
show(lambda: codecs.encode("a", 3))
show(lambda: codecs.encode())
show(lambda: codecs.lookup(3))
for name in ("utf8", "U8", "latin1", "UTF-16", "cp1252", "rot13", "hex", "ASCII", "unicode_escape"):
    print(codecs.lookup(name).name)


def search(name):
    print("searched:", name)
    if name == "mine":
        return codecs.CodecInfo(
            name="mine",
            encode=lambda text, errors="strict": (text.upper().encode(), len(text)),
            decode=lambda data, errors="strict": (bytes(data).decode().lower(), len(data)),
        )
    if name == "odd":
        return (1, 2)
    if name == "wrong":
        return codecs.CodecInfo(lambda text, errors="strict": (text, 1), lambda data, errors="strict": (data, 1))
    if name == "single":
        return codecs.CodecInfo(lambda text, errors="strict": text, lambda data, errors="strict": data)
    if name == "fails":
        return codecs.CodecInfo(lambda text, errors="strict": 1 / 0, lambda data, errors="strict": 1 / 0)
    return None


codecs.register(search)
show(lambda: "abc".encode("mine"))
show(lambda: "abc".encode("MINE"))
show(lambda: b"ABC".decode("mine"))
show(lambda: str(b"ABC", "mine"))
show(lambda: bytes("abc", "mine"))
show(lambda: "abc".encode("odd"))
show(lambda: "abc".encode("wrong"))
show(lambda: b"abc".decode("wrong"))
show(lambda: "abc".encode("single"))
show(lambda: b"abc".decode("single"))
show(lambda: "abc".encode("fails"))
show(lambda: codecs.decode(b"abc", "fails"))
show(lambda: "abc".encode("No Such-Thing.8"))
codecs.unregister(search)
show(lambda: "abc".encode("mine"))
show(lambda: codecs.register(4))
show(lambda: codecs.register_error("x", 4))
