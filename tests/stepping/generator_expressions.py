g = (n * n for n in range(3))
print(next(g))
print(list(g))
print(sum(n for n in range(3)))
print(any(
    n > 1
    for n in range(5)
))
print([*(
    a
    for a in range(2)
)])
