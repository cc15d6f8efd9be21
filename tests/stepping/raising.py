def check(n):
    if n > 1:
        raise ValueError(
            "too large",
            n,
        )
    assert n, "zero"
    return n


for n in range(3):
    try:
        print(check(n))
    except AssertionError as e:
        print("assertion", e)
    except ValueError as e:
        try:
            raise KeyError from e
        except KeyError as k:
            print(type(k.__cause__).__name__)
