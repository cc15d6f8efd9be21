try:
    raise ExceptionGroup('a', [ValueError(1), KeyError(2), ExceptionGroup('b', [OSError(3), ValueError(4)])])
except* ValueError as e:
    raise TypeError(5) from e
except* KeyError:
    1 / 0
