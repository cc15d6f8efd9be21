import warnings


@warnings.deprecated('use g')
def f(x):
    """doc"""
    return x + 1


@warnings.deprecated('use B')
class A:
    def __init__(self, x):
        self.x = x


print(f(1), f.__name__, f.__doc__, f.__deprecated__)
print(A(2).x, A.__deprecated__)


class C(A):
    pass


print(C(3).x)
try:
    warnings.deprecated(5)
except TypeError as e:
    print(e)
