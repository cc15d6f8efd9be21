# Text to bytes and back, with every way of treating what does not fit.
text = 'aé€😀'
for encoding in ['utf-8', 'utf8', 'UTF_8', 'U8', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'utf-8-sig']:
    raw = text.encode(encoding)
    print(encoding, raw, raw.decode(encoding) == text, len(raw))
for encoding in ['ascii', 'latin-1', 'cp1252', 'iso8859-15', 'cp437', 'koi8-r', 'mac-roman']:
    for errors in ['ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace']:
        print(encoding, errors, text.encode(encoding, errors))
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        print(error, error.encoding, error.start, error.end, error.reason, error.object == text)
broken = [b'a\xff', b'\xc3', b'\xe2\x28\xa1', b'\xed\xa0\x80', b'\xf0\x9f\x98', b'\xf4\x90\x80\x80', b'\xc0\x80', b'ab\x80\x81cd']
for raw in broken:
    for errors in ['strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass']:
        try:
            print(raw, errors, ascii(raw.decode('utf-8', errors)))
        except UnicodeDecodeError as error:
            print(raw, errors, error, error.start, error.end, error.reason, error.object)
lone = 'x\udc80y\ud800'
for errors in ['ignore', 'replace', 'backslashreplace', 'surrogatepass', 'strict', 'surrogateescape']:
    try:
        print(errors, lone.encode('utf-8', errors))
    except UnicodeEncodeError as error:
        print(errors, error)
print(b'\xff\xfe'.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape'))
for raw, encoding in [(b'a', 'utf-16'), (b'\x00\xd8a\x00', 'utf-16-le'), (b'\x00\xdc', 'utf-16-le'), (b'a\x00\x00', 'utf-32'), (b'\x00\x00\x11\x00', 'utf-32-le'), (b'\x80', 'ascii'), (b'\x81', 'cp1252')]:
    try:
        print(raw.decode(encoding))
    except UnicodeDecodeError as error:
        print(error)
for bad in ['nope', 'utf-99', '']:
    try:
        'a'.encode(bad)
    except LookupError as error:
        print(error)
try:
    'é'.encode('ascii', 'nope')
except LookupError as error:
    print(error)
print('a'.encode('ascii', 'nope'), b'abc'.decode('ascii', 'nope'))
print('é'.encode(errors='strict'), 'é'.encode(encoding='latin1'), b'\xe9'.decode(encoding='latin1', errors='strict'))
