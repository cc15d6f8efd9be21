# Error handlers that a program registers, and those that there are.
import codecs


def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as error:
        print(type(error).__name__, error)


seen = []


def handler(error):
    seen.append((type(error).__name__, error.encoding, error.start, error.end, error.reason))
    return ("<%d>" % (error.end - error.start), error.end)


codecs.register_error("count", handler)
show(lambda: "aéèb".encode("ascii", "count"))
show(lambda: b"a\xff\xfeb".decode("utf-8", "count"))
show(lambda: "aéèb".encode("ascii", "no such"))
show(lambda: codecs.lookup_error("count") is handler)
show(lambda: codecs.lookup_error("no such"))
print(seen)

codecs.register_error("number", lambda error: 5)
show(lambda: "é".encode("ascii", "number"))
show(lambda: b"\xe9".decode("ascii", "number"))
codecs.register_error("bytes", lambda error: (b"\xff", error.end))
show(lambda: "aéb".encode("ascii", "bytes"))
show(lambda: b"\xe9".decode("ascii", "bytes"))
codecs.register_error("far", lambda error: ("x", 99))
show(lambda: "aéb".encode("ascii", "far"))
codecs.register_error("back", lambda error: ("x", -1))
show(lambda: "aéb".encode("ascii", "back"))
codecs.register_error("raises", lambda error: 1 / 0)
show(lambda: "aéb".encode("latin-1", "raises"))
show(lambda: "a\u0100b".encode("latin-1", "raises"))

encode_error = UnicodeEncodeError("x", "aéb", 1, 2, "why")
decode_error = UnicodeDecodeError("x", b"a\xe9b", 1, 2, "why")
translate_error = UnicodeTranslateError("aéb", 1, 2, "why")
for name in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    for error in (encode_error, decode_error, translate_error, ValueError("other"), 4):
        print(name, type(error).__name__, end=" ")
        show(lambda: codecs.lookup_error(name)(error))
show(lambda: codecs.replace_errors(encode_error))
