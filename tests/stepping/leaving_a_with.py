class Manager:
    def __enter__(self):
        return 1

    def __exit__(self, *args):
        return None


def f():
    for i in range(3):
        with Manager() as m:
            if i == 0:
                continue
            if i == 1:
                return i
    return "never"


def g():
    while True:
        with Manager():
            break
    return "broken"


print(f(), g())
with Manager() as m: print(m)
