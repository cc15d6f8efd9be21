"""Help."""
x = 5
_h = 3


def f(n):
    return n + x


print('loading', __name__)
