# Arrays compared, iterated, matched, and looked into by memoryviews.
import gc
import weakref
from array import array, ArrayType
from collections.abc import MutableSequence


def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as error:
        print(type(error).__name__, error)


numbers = array("i", [1, 2, 3])
show(lambda: numbers == array("d", [1, 2, 3]))
show(lambda: numbers == [1, 2, 3])
show(lambda: numbers < [1])
show(lambda: numbers < array("d", [1, 2.5]))
show(lambda: numbers < array("i", [1, 2, 3, 4]))
show(lambda: numbers >= array("i", [1, 2]))
show(lambda: numbers != array("i", [1, 2]))
show(lambda: array("d", [float("nan")]) == array("d", [float("nan")]))
show(lambda: array("w", "a") == array("i", [97]))
show(lambda: array("w", "a") < array("i", [97]))
show(lambda: array("w", "ab") < array("w", "b"))
show(lambda: array("i") < array("d"))
show(lambda: hash(numbers))
show(lambda: (sum(numbers), max(numbers), sorted(numbers, reverse=True), list(reversed(numbers)), bytes(numbers)))
show(lambda: b"a" + array("b", [3, 2]))
show(lambda: isinstance(numbers, MutableSequence))
show(lambda: (ArrayType is array, array.__module__, array["i"], array.__mro__))
iterator = iter(numbers)
next(iterator)
show(lambda: iterator.__reduce__())
iterator.__setstate__(2)
show(lambda: list(iterator))
show(lambda: iterator.__reduce__())
show(lambda: iterator.__setstate__("a"))
match numbers:
    case [first, *rest]:
        print(first, rest)
for number in numbers:
    if number < 4:
        numbers.append(number + 3)
print(numbers)

view = memoryview(numbers)
print(view.format, view.itemsize, view[1], view.tolist(), view.readonly)
view[0] = 77
for change in (lambda: numbers.append(1), lambda: numbers.pop(), lambda: numbers.clear(), lambda: numbers.extend([1]),
               lambda: numbers.frombytes(b"abcd"), lambda: numbers.insert(0, 1), lambda: numbers.remove(77),
               lambda: numbers.fromlist([1])):
    show(change)
numbers[1] = 5
print(numbers, view[1])
view.release()
numbers.append(5)
print(numbers)
print(memoryview(array("h", [1, 2])).tolist(), memoryview(array("h")).tolist(), memoryview(array("w", "a")).format)
show(lambda: memoryview(array("w", "a"))[0])
show(lambda: bytes(memoryview(array("h", [1, 2]))[::-1]))
print(gc.is_tracked(array("i")))
weak = weakref.ref(numbers)
print(weak() is numbers)
del numbers
print(weak())
