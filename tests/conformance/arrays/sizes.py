# How the memory of an array grows and shrinks.
from array import array
from sys import getsizeof

growing = array("i")
sizes = []
for number in range(60):
    growing.append(number)
    sizes.append(getsizeof(growing))
print(sizes)
print([getsizeof(growing) for _ in range(60) if growing.pop() >= 0])
growing = array("i", range(100))
del growing[10:]
print(getsizeof(growing))
growing.clear()
print(getsizeof(growing))
print(getsizeof(array("i", [1, 2, 3])), getsizeof(array("d", range(10))), getsizeof(array("i", array("i", [1, 2]))))
print(getsizeof(array("i", [1, 2, 3])[0:3:2]), getsizeof(array("i", [1, 2, 3]) * 3), getsizeof(array("w", "abc")))
print(getsizeof(array("i", (i for i in range(9)))), getsizeof(array("q", b"abcdabcd")), getsizeof(array("b")))
added = array("h", [1])
added.extend(array("h", [2] * 30))
print(getsizeof(added))
added.frombytes(b"ab")
print(getsizeof(added))
added *= 2
print(getsizeof(added))
added[2:4] = array("h", [5] * 50)
print(getsizeof(added))
added.fromlist([1, 2, 3])
print(getsizeof(added))
