try:
    raise ExceptionGroup('first', [ValueError(1)])
except ExceptionGroup:
    try:
        raise KeyError(2)
    except KeyError as k:
        raise ExceptionGroup('second', [TypeError(3), OSError(4)]) from k
