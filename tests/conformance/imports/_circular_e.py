import _circular_f


def value():
    return _circular_f.other()


number = 3
