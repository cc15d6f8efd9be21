def f(a, b=1, /, c: int = 2, *d, e, f=3, **g) -> "x":
    global h
    nonlocal_ = a
    h = b
    def inner(x=a):
        nonlocal nonlocal_, c
        nonlocal_ = x
        def innermost(): return a, nonlocal_, c, g
        del c
        return innermost
    return inner


@a
@b.c(1)
def decorated(): pass


def unbound(a):
    if a: b = 1
    print(b)
    del a
    print(a)
    for i in b: c = i
    return c


def many(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6):
    b6, b5 = b5, b6
    a0, a1 = a1, a2
    x = y = a0
    return b4 + b5 + b6, a0 + a1


def generic[T: int, *Ts, **P](a: T, b=1) -> T: return a
type Alias[T] = list[T] | None
def annotated(a: 1 + 1, *b: c, d: "e" = f): x: int = a; y: str; return x
lambda: (yield)
def g(): return [x for x in y if x], {x: z for x in y for z in x}
