squares = [n * n for n in range(3)]
evens = [n for n in range(5) if n % 2 == 0]
pairs = {a: b for a, b in zip("ab", "cd")}
letters = {c for c in "aab"}
nested = [[x for x in range(y)] for y in range(3)]
flat = [x
        for y in nested
        for x in y
        if x]
long = [
    n
    + 1
    for n in range(
        2
    )
]
print(squares, evens, pairs, sorted(letters), nested, flat, long)


def f(k):
    return [i + k for i in range(2)]


print(f(1))
