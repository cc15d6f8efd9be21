# Which clause takes what, and what is left.
def run(group):
    try:
        try:
            raise group
        except* ValueError as e:
            print('values', repr(e), e.exceptions)
        except* (KeyError, IndexError) as e:
            print('lookups', repr(e))
        else:
            print('else')
        finally:
            print('finally')
    except BaseException as e:
        print('left', repr(e), repr(e.__context__), repr(e.__cause__))


run(ExceptionGroup('a', [ValueError(1), KeyError(2)]))
run(ExceptionGroup('a', [ValueError(1), TypeError(2), ExceptionGroup('b', [ValueError(3), OSError(4)])]))
run(ValueError('naked'))
run(TypeError('naked'))
run(KeyboardInterrupt())
run(BaseExceptionGroup('c', [KeyboardInterrupt(), IndexError(1)]))


def nothing():
    try:
        pass
    except* ValueError:
        print('never')
    else:
        print('else')


nothing()
