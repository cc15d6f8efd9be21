def numbers():
    yield 1
    yield from others()


def others():
    yield 2
    raise KeyError('three')


print(sum(x * 2 for x in numbers()))
