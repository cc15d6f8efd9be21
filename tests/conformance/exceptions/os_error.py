# OSError: the class follows errno, and what str() shows.
def attempt(make):
    try:
        e = make()
        print(repr(e), '|', e, '|', e.errno, e.strerror, e.filename, e.filename2)
    except Exception as x:
        print(type(x).__name__, x)


attempt(lambda: OSError())
attempt(lambda: OSError(1))
attempt(lambda: OSError(2, 'a'))
attempt(lambda: OSError(2, 'a', 'f'))
attempt(lambda: OSError(2, 'a', 'f', None, 'g'))
attempt(lambda: OSError(2, 'a', 'f', None, 'g', 5))
attempt(lambda: OSError('2', 'a'))
attempt(lambda: OSError('a', 'b', 'c', 'd'))
attempt(lambda: FileNotFoundError(1, 'a'))
for number in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 108, 110, 111, 114, 115, 99999):
    print(number, type(OSError(number, 'text')).__name__)
print(OSError(11, 'a', 7).characters_written)
for e in (OSError(11, 'a'), BlockingIOError(11, 'a', 'f')):
    try:
        print(e.characters_written)
    except AttributeError as x:
        print('no', x)


class OnlyInit(OSError):
    def __init__(self, a):
        self.a = a


class OwnNew(OSError):
    def __new__(cls, a):
        return super().__new__(cls, a)

    def __init__(self, a):
        self.a = a


class Both(OSError):
    def __init__(self, a, b):
        super().__init__(a, b)


print(OnlyInit(1).args, OnlyInit(1).__dict__, OwnNew(1).args, Both(2, 'x').args, Both(2, 'x'), type(Both(2, 'x')).__name__)
