# What the three Unicode errors say.
print(UnicodeDecodeError('utf-8', b'abc', 1, 2, 'r'))
print(UnicodeDecodeError('utf-8', b'abc', 1, 3, 'r'))
print(UnicodeDecodeError('utf-8', bytearray(b'abc'), 1, 3, 'r').object)
text = 'abc\xe9\u1234\U00012345'
for start, end in ((3, 4), (4, 5), (5, 6), (0, 2), (5, 60), (1, 1)):
    print(UnicodeEncodeError('u', text, start, end, 'r'))
    print(UnicodeTranslateError(text, start, end, 'why'))
print(repr(str(UnicodeTranslateError.__new__(UnicodeTranslateError, 1, 2))))
try:
    b'a\xff'.decode('utf-8')
except UnicodeDecodeError as e:
    print(e, e.args, e.reason)
try:
    'a\xe9'.encode('ascii')
except UnicodeEncodeError as e:
    print(e, e.args)
