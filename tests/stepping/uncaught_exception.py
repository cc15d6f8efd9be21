def f(x):
    y = x + 1
    return g(
        y
    )


def g(y):
    raise RuntimeError(
        y
    )


print("start")
f(1)
print("never")
