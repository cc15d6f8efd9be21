a = 1
b = [
    a,
    a + 1,
    [
        a,
    ],
]
c = {
    "x": a,
    "y":
        b,
}
d = (a
     + a
     * a)
e = a < d \
    < 5
f = b[
    0
]
b[
    0
] = (
    5
)
print(a, b, c, d, e, f, """
many
lines
""")
