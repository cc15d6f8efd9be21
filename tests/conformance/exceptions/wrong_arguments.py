# What the constructors of exceptions refuse.
def attempt(label, make):
    try:
        print(label, repr(make()))
    except Exception as e:
        print(label, type(e).__name__, e)


attempt('value', lambda: ValueError(a=1))
attempt('import', lambda: ImportError('x', foo=1))
attempt('attribute', lambda: AttributeError('x', foo=1))
attempt('name', lambda: NameError('x', obj=3))
attempt('os', lambda: OSError(2, 'a', x=1))
attempt('syntax', lambda: SyntaxError('m', 1))
attempt('syntax', lambda: SyntaxError('m', (1, 2)))
attempt('syntax', lambda: SyntaxError('m', (None, 2, 3, 'text', 4)))
attempt('syntax', lambda: SyntaxError('m', (None, 2, 3, 'text', 4, 5, 6)))
attempt('decode', lambda: UnicodeDecodeError())
attempt('decode', lambda: UnicodeDecodeError('utf-8', 'abc', 1, 3, 'r'))
attempt('decode', lambda: UnicodeDecodeError(1, b'abc', 1, 3, 'r'))
attempt('decode', lambda: UnicodeDecodeError('u', b'abc', 1.0, 3, 'r'))
attempt('decode', lambda: UnicodeDecodeError('u', b'abc', 1, 3, b'r'))
attempt('encode', lambda: UnicodeEncodeError('u', b'abc', 5, 60, 'r'))
attempt('new', lambda: BaseException.__new__())
attempt('new', lambda: BaseException.__new__(int))
attempt('init', lambda: ValueError.__init__(3))
attempt('stop', lambda: StopIteration(x=1))
attempt('exit', lambda: SystemExit(x=1))
attempt('group', lambda: ExceptionGroup())
