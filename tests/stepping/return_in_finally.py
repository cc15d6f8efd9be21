def f():
    try:
        return 1
    finally:
        return 2


def g():
    for i in range(3):
        try:
            return i
        finally:
            break
    return "after"


def h():
    while True:
        try:
            raise ValueError
        finally:
            return "swallowed"


print(f(), g(), h())
