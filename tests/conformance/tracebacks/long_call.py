def f(*args):
    raise LookupError(len(args))


value = [
    f(
        1,
        2,
        3,
        4,
        5,
    ),
    6,
]
