"""Names: cells, free names, classes, mangling, inlined comprehensions, super."""
x = 1
class A:
    x = x
    __y = 2
    def m(self, __z=3): self.__y = __z; self.w = self.v = __class__; return self.__y, A.__w
    a = [x for x in range(3)]
    b = [lambda: x for x in a]
    c = [[x, y, __y] for x in a for y in b]
    d = (x for x in a)
    e = {__class__ for __class__ in a}
    class B:
        def n(self): return super().n(), super(B, self).n, super().x.y, super().__class__
        @staticmethod
        def s(): return super().s
        def t(*args): return super().t
        def u(self): [super().u for _ in self]; return lambda: super().u
        def v(self): self = 1; (lambda: self); return super().v(a=1, *self)
    import a.__b, c.d as __e
    from a import __f
    global g
    def g(): pass
    class h: pass


def f(a, b):
    global g
    def g(): nonlocal a; a = b; return c
    class C:
        a = a
        nonlocal b
        b = 1
        def k(self): return a, b, __class__
    c = [a for a in b]
    d = [lambda: a for a in b]
    e = [(a, h, b) for h in c if (i := h)]
    j = lambda: (i, [e for e in c])
    del c
    return [[[k for k in l] for l in m] for m in n], locals()


def outer():
    y = 1
    def inner():
        z = [y for _ in range(3)]
        w = [(lambda: y) for y in z]
        return [y := 2 for _ in z], w
    [y for y in [1]]
    return inner
[x for x in [(lambda: x) for x in [1]]]
{x: y for x in y for y in x if x if y}
