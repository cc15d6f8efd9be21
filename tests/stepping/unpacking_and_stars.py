def f(*args, **kwargs):
    return args


a, *b = [
    1,
    2,
    3,
]
c = [
    *b,
    *(4, 5),
]
d = {
    **{"x": 1},
    "y": 2,
}
print(f(
    *b,
    a,
    **d,
))
for x, (y, z) in [(1, (2, 3))]:
    print(x, y, z)
