def inner():
    x = yield 1
    print("inner", x)
    yield 2
    return 3


def outer():
    result = yield from inner()
    print("result", result)
    yield from [4, 5]
    yield from (
        n
        for n in range(2)
    )


g = outer()
print(next(g))
print(g.send("hello"))
print(list(g))
