# Arrays out of everything that can be given, and what cannot.
import warnings
from array import array, typecodes

warnings.simplefilter("ignore")


def show(thunk):
    try:
        print(ascii(thunk()))
    except Exception as error:
        print(type(error).__name__, error)


class Five:
    def __index__(self):
        print("asked")
        return 5


for code in typecodes:
    for value in (1, -1, 300, 2**16, 2**31, 2**32, 2**63, 2**64, -2**31 - 1, -2**63 - 1, 10**400, 1.5,
                  "a", "ab", "", None, b"a", True, "\U00012345"):
        print(code, str(value)[:20].encode("unicode_escape").decode(), end=" ")
        show(lambda: array(code, [value]))
for arguments in ((), ("x",), (3,), ("ii",), ("i", "abc"), ("i", 5), ("i", b"abc"), ("i", b"abcd"), ("i", [1], 2),
                  ("i", array("d", [1.5])), ("i", array("b", [1])), ("i", array("u", "abc")), ("u", array("w", "abc")),
                  ("w", array("i", [97])), ("u", "abc"), ("w", "abc"), ("w", ["a", "b"]), ("w", 5), ("w", b"abcd"),
                  ("d",), ("d", [1, 2.5]), ("i", range(5)), ("i", (1, 2)), ("i", {1}), ("i", [1, "a"]),
                  ("i", bytearray(b"abcd")), ("i", [Five()]), ("i", iter([Five(), 1])), ("f", [0.1, 1e40]),
                  ("d", [0.1, float("inf"), float("nan")]), ("w", b"\xff\xff\xff\x7f")):
    show(lambda: array(*arguments))
show(lambda: array("i", x=2))


class Own(array):
    def __init__(self, *arguments):
        print("init", arguments)


own = Own("i", [1])
own.name = "mine"
print(own, own.name, own + own, type(own[:]), type(own * 2))
own += array("i", [3])
own *= 2
print(own)


class Whole(array):
    def __new__(cls, items, **rest):
        return super().__new__(cls, "i", items)


show(lambda: Whole([1], rest=3))
