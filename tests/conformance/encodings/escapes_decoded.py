# unicode_escape and raw_unicode_escape.
import codecs
import warnings

warnings.simplefilter("ignore")


def show(thunk):
    try:
        print(ascii(thunk()))
    except Exception as error:
        print(type(error).__name__, error)


for text in ("a\\n\\t\\\\\\'\\\"", "\\x41\\101\\u1234\\U0001f600", "\\N{BULLET}\\N{greek small letter alpha}",
             "\\", "\\x4", "\\xg1", "\\u123", "\\U00110000", "\\N", "\\N{", "\\N{}", "\\N{nope}", "\\d\\8",
             "\\777", "a\\\nb", "é\\x", "\\ud83d\\ude00"):
    for errors in ("strict", "replace", "ignore", "backslashreplace"):
        show(lambda: text.encode("utf-8").decode("unicode_escape", errors))
        show(lambda: text.encode("utf-8").decode("raw_unicode_escape", errors))
    show(lambda: codecs.decode(text, "unicode_escape"))
    show(lambda: codecs.unicode_escape_decode(text, "strict", False))
    show(lambda: codecs.raw_unicode_escape_decode(text, "strict", False))
    show(lambda: codecs.escape_decode(text.encode()))
for text in ("plain", "a\n\r\t\\'\"", "é\x00\x7f", "\u1234\U0001f600\ud800"):
    show(lambda: text.encode("unicode_escape"))
    show(lambda: text.encode("raw_unicode_escape"))
    show(lambda: codecs.unicode_escape_encode(text))
show(lambda: codecs.escape_encode(b"\x00a\n\r\t'\"\\\xff"))
show(lambda: codecs.escape_encode("a"))
show(lambda: codecs.escape_decode(b"\\x4", "replace"))
show(lambda: codecs.escape_decode(b"\\x4z", "ignore"))
show(lambda: codecs.escape_decode(b"\\x4z", "other"))
