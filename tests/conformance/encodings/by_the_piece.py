# Incremental codecs and streams: characters cut into pieces.
import codecs
import io

text = "aé€😀\n"
for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-32-le", "latin-1", "cp1252"):
    part = text if name.startswith("utf") else "aé\n"
    data = part.encode(name)
    decoder = codecs.getincrementaldecoder(name)()
    pieces = [decoder.decode(data[i:i + 1]) for i in range(len(data))]
    print(name, ascii(pieces), decoder.decode(b"", True) == "", decoder.getstate()[0])
    encoder = codecs.getincrementalencoder(name)()
    print([encoder.encode(c) for c in part])
    print(ascii(list(codecs.iterdecode([data[:3], data[3:]], name))))
    print(list(codecs.iterencode(["x", "y"], name)))
    reader = codecs.getreader(name)(io.BytesIO((part + "second\nthird").encode(name)))
    print(ascii(reader.readline()), ascii(reader.read()), ascii(reader.read()))
    stream = io.BytesIO()
    writer = codecs.getwriter(name)(stream)
    writer.write("x")
    writer.writelines(["y", "z"])
    print(stream.getvalue())

decoder = codecs.getincrementaldecoder("utf-8")()
decoder.decode(b"\xe2\x82")
try:
    decoder.decode(b"", True)
except UnicodeDecodeError as error:
    print(error)
for call in (codecs.utf_8_decode, codecs.utf_16_decode, codecs.utf_16_le_decode, codecs.utf_32_decode):
    for final in (False, True):
        try:
            print(call(b"ab\xe2", "strict", final))
        except UnicodeDecodeError as error:
            print(error)
for call in ((codecs.utf_8_encode, 3), (codecs.utf_8_encode, "a", 3), (codecs.ascii_decode, b"a", "strict", 1),
             (codecs.utf_8_decode, "a"), (codecs.latin_1_encode, "\u0100"), (codecs.utf_8_encode, "a", None)):
    try:
        print(call[0](*call[1:]))
    except Exception as error:
        print(type(error).__name__, error)
