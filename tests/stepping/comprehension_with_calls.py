def double(n):
    return n * 2


a = [double(n) for n in range(2)]
b = [
    double(n)
    for n in range(3)
    if double(n)
]
c = {
    n: double(n)
    for n in range(2)
}
functions = [lambda: i for i in range(2)]
print(a, b, c, [f() for f in functions])


class C:
    items = [double(x) for x in (1, 2)]
