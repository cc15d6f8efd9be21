# Items, slices, and the methods that change an array.
from array import array
import copy


def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as error:
        print(type(error).__name__, error)


class One:
    def __index__(self):
        print("asked")
        return 1


numbers = array("i", [1, 2, 3])


def put(key, value):
    numbers[key] = value


def take(key):
    del numbers[key]


for key in (0, -1, 3, -4, "a", None, slice(1, None), slice(None, None, -1), slice(0, 3, 2), One()):
    show(lambda: numbers[key])
for other in ([1], array("d"), array("i", [4]), 3):
    show(lambda: numbers + other)
for times in (2, 0, -1, "a", 1.5, True):
    show(lambda: numbers * times)
show(lambda: 2 * numbers)
for key, value in ((9, 1), ("a", 1), (0, "a"), (0, 2**40), (slice(1), [1]), (slice(1), array("d")),
                   (slice(0, 3, 2), array("i", [1])), (1, One())):
    show(lambda: put(key, value))
for key in (9, "a", 1, slice(5, 9), -9):
    show(lambda: take(key))
print(numbers)
show(lambda: numbers.append("x"))
show(lambda: numbers.append())
show(lambda: numbers.append(One()))
show(lambda: numbers.extend(5))
show(lambda: numbers.extend(array("d", [1])))
show(lambda: numbers.extend([4, "x"]))
show(lambda: numbers.extend(numbers))
print(numbers)
show(lambda: numbers.pop(9))
show(lambda: array("i").pop())
show(lambda: (numbers.pop(), numbers.pop(0), numbers.pop(-2)))
show(lambda: numbers.pop("a"))
show(lambda: numbers.remove(99))
show(lambda: numbers.remove(4))
show(lambda: numbers.index(99))
show(lambda: numbers.index(1))
show(lambda: numbers.index(1, 2))
show(lambda: numbers.index(1, 0, 1))
show(lambda: numbers.index(1, "a"))
show(lambda: numbers.insert(0, "a"))
show(lambda: numbers.insert("a", 1))
for at in (0, 1, -1, 99, -99):
    numbers.insert(at, at)
print(numbers, numbers.count(1), numbers.count("1"), 99 in numbers, "x" in numbers, 1.0 in numbers)
numbers.reverse()
print(numbers, numbers.tolist(), numbers.tobytes())
show(lambda: numbers.frombytes(b"abc"))
show(lambda: numbers.frombytes("abc"))
show(lambda: numbers.frombytes(b"abcd"))
show(lambda: numbers.fromlist((1,)))
show(lambda: numbers.fromlist([1, "a"]))
show(lambda: numbers.fromlist([1, 2]))
print(numbers)
numbers.byteswap()
print(numbers, numbers.itemsize, numbers.typecode, numbers.buffer_info()[1])
show(lambda: numbers.tounicode())
show(lambda: numbers.fromunicode("a"))
print(copy.copy(numbers) == numbers, copy.deepcopy(numbers) is numbers)
numbers.clear()
print(numbers, bool(numbers))
five = array("i", range(5))
five[1:3] = five
print(five)
five[1:4] = array("i", [9])
print(five)
del five[::2]
print(five)
five[5:2] = array("i", [7])
print(five)
five[::-1] = array("i", range(len(five)))
print(five)
del five[::-2]
print(five)
five[:] = array("i")
print(five)
try:
    five += [1]
except TypeError as error:
    print(error)
try:
    five += array("d")
except TypeError as error:
    print(error)
text = array("w", "ab")
text.fromunicode("cd")
text.append("é")
print(text, text.tolist(), text.tounicode(), text[1:3], text.index("c"))
show(lambda: text.fromunicode(3))
show(lambda: text.append("xy"))
text.frombytes(b"\xff\xff\xff\x7f")
show(lambda: text[-1])
show(lambda: text.tounicode())
