# Exceptions raised inside except* clauses come out in a group.
def run(f):
    try:
        f()
    except BaseException as e:
        print(repr(e), '| context', repr(e.__context__))


def one():
    try:
        raise ExceptionGroup('a', [ValueError(1), KeyError(2)])
    except* ValueError:
        raise TypeError(3)


def two():
    try:
        raise ExceptionGroup('a', [ValueError(1), KeyError(2)])
    except* ValueError:
        raise TypeError(3)
    except* KeyError:
        raise OSError(4)


def reraise():
    try:
        raise ExceptionGroup('a', [ValueError(1), KeyError(2), OSError(3)])
    except* ValueError:
        raise
    except* KeyError as e:
        raise TypeError(3) from e


def all_again():
    try:
        raise ExceptionGroup('a', [ValueError(1), KeyError(2)])
    except* ValueError:
        raise
    except* KeyError:
        raise


def naked():
    try:
        raise ValueError(1)
    except* ValueError as e:
        raise e


def naked_other():
    try:
        raise ValueError(1)
    except* ValueError as e:
        raise KeyError(2)


def same_object():
    group = ExceptionGroup('a', [ValueError(1)])
    try:
        raise group
    except* ValueError as e:
        print(e is group)
        raise e


for f in (one, two, reraise, all_again, naked, naked_other, same_object):
    run(f)
