a = 1
a += (
    2
)
b = [1]
b += [2]
b[0] -= a
b[
    1
] *= (a
      + 1)


class C:
    n = 0


C.n += 1
x = y = z = a
x, (y, *z) = 1, (2, 3, 4)
print(a, b, C.n, x, y, z)
