# Messages about arguments of the wrong kind call None by its name where they are made by CPython's argument parser.
import heapq, sys

def check(f, *args):
    try:
        print(f(*args))
    except TypeError as e:
        print(e)

check(sys.stdout.write, None)
check(sys.intern, None)
check(compile, "1", "f", None)
check(open, "x", None)
check(format, 1, None)
check(object().__format__, None)
check((1).__format__, None)
check((1).to_bytes, 1, None)
check((1).to_bytes, "a", 1)
check(int.from_bytes, b"a", None)
check(ExceptionGroup, None, [])
check(UnicodeDecodeError, None, b"", 1, 2, "")
check(type(check), None, {})
check(type(sys), None)
check(heapq.heappush, None, 1)
check("a".encode, None)
check(len, None)
check(eval, "1", "a")
check(eval, "1", [])
print((2 - 3j) ** 1j)
try:
    (1 + 2j) ** float("inf")
except ZeroDivisionError as e:
    print(e)
