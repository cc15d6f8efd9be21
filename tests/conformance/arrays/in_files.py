# Arrays written to files and read back.
import io
import os
from array import array

with open("numbers.bin", "wb") as file:
    array("h", range(5)).tofile(file)
read = array("h")
with open("numbers.bin", "rb") as file:
    read.fromfile(file, 3)
    print(read)
    try:
        read.fromfile(file, 9)
    except EOFError as error:
        print(error)
print(read)
os.remove("numbers.bin")
for count, file in ((-1, io.BytesIO()), (1, 3), ("a", io.BytesIO()), (1, io.StringIO("abc"))):
    try:
        read.fromfile(file, count)
    except Exception as error:
        print(type(error).__name__, error)
try:
    read.tofile(3)
except AttributeError as error:
    print(error)
target = io.BytesIO()
array("B", range(256)).tofile(target)
print(len(target.getvalue()))
view = bytearray(6)
print(io.BytesIO(array("h", [1, 2, 3]).tobytes()).readinto(view), view)
into = array("h", [0, 0])
print(io.BytesIO(b"abcd").readinto(into), into)
