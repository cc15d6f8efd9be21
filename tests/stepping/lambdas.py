f = lambda x: x + 1
print(f(1))
g = lambda: (
    1,
    2,
)
print(g())
h = (lambda a,
     b=2:
     a + b)
print(h(1))
print(sorted([3, 1, 2], key=lambda n: -n))
print((lambda: 5)())
pick = lambda n: "a" if n else \
    "b"
print(pick(0))
