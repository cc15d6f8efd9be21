def first(a):
    return second(a) + 1


def second(b):
    c = b * 2
    return c / 0


print('before')
first(3)
