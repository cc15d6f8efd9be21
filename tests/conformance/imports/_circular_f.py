import _circular_e


def other():
    return _circular_e.number
