class A: pass


@decorator
class B(A, metaclass=M, **k):
    """Docstring."""
    x = 1
    y: int = x
    z: str
    __private = [x for x in (1, 2)]

    def __init__(self, a):
        super().__init__(a)
        self.__a = self.b = a
        return super(B, self).c

    def method(self): return __class__

    @property
    def p(self): return self.__a

    class Inner[T](A):
        t: T
        def f(self, x: T) -> T: return x, B

    lambda self: self.x


def f(x):
    class C:
        x = x
        y = [x + i for i in x]
        def g(self): return x, C
    return C
