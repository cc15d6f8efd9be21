# codecs.open and EncodedFile.
import codecs
import io
import os

with codecs.open("note.txt", "w", "utf-16") as file:
    file.write("é one\n")
    file.writelines(["two\r\n", "three"])
    print(type(file).__name__, file.encoding)
with open("note.txt", "rb") as file:
    print(file.read())
with codecs.open("note.txt", encoding="utf-16") as file:
    print([line for line in file])
with codecs.open("note.txt", "r", "utf-16") as file:
    print(repr(file.readline()), repr(file.read(1)), repr(file.read()), repr(file.read()))
    file.seek(0)
    print(file.readlines())
with codecs.open("note.txt", "r", "utf-16") as file:
    print(file.reader.readline(keepends=False), next(file), list(file))
try:
    codecs.open("note.txt", "r", "nope")
except LookupError as error:
    print(error)
with codecs.open("note.txt", "rb") as file:
    print(file.read(2))
try:
    with codecs.open("note.txt", "w", "ascii") as file:
        file.write("é")
except UnicodeEncodeError as error:
    print(error)
with codecs.open("note.txt", "w", "ascii", "xmlcharrefreplace") as file:
    file.write("é")
print(open("note.txt").read())

stream = io.BytesIO("é\nü".encode("latin-1"))
recoder = codecs.EncodedFile(stream, "utf-8", "latin-1")
print(recoder.readline(), recoder.read())
stream = io.BytesIO()
recoder = codecs.EncodedFile(stream, "utf-8", "latin-1")
recoder.write("éü".encode())
print(stream.getvalue())
os.remove("note.txt")
