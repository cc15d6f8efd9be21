"""Results of float arithmetic that take the place of an operand nobody else has, from the second time on."""
def f():
    x = 0.5
    ids = []
    for i in range(8):
        x = x * 1.5 + 0.25
        ids.append(id(x))
    print([a == b for a, b in zip(ids, ids[1:])], [a == b for a, b in zip(ids, ids[2:])])
    y = 1.5
    out = []
    for i in range(5):
        z = y + y
        out.append(id(z) == id(y))
        y = y * 2.0 - z * 0.5
        out.append(id(y))
    print([a == b for a in out for b in out])
f(); f()
