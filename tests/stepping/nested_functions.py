def outer(a):
    b = a + 1

    def inner(c):
        nonlocal b
        b += c
        return a + b

    print(inner(1))
    return inner


f = outer(1)
print(f(2))
