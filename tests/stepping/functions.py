def add(a, b=1, *rest, c=2, **more):
    total = a + b
    return total + c


def early(n):
    if n:
        return "early"


def one_line(x): return x + 1


print(add(1))
print(add(1, 2, c=3))
print(early(1))
print(early(0))
print(one_line(1))
