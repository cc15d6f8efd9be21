import warnings


def old(level):
    warnings.warn('old', UserWarning, level)


def caller():
    old(2)


def outer():
    old(3)


old(1)
caller()
outer()
old(stacklevel_out_of_reach := 50)
