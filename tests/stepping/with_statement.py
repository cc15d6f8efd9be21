class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        return self

    def __exit__(self, *args):
        print(args[0])
        return self.swallow


with Manager(False) as m:
    print("inside")

with Manager(True):
    print("before")
    raise ValueError
print("after")

with Manager(False) as a, Manager(True) as b:
    print(a is b)
    1 / 0

with (
    Manager(True) as a,
    Manager(False) as b,
):
    int("x")

try:
    with Manager(False): 1 / 0
except ZeroDivisionError:
    print("out")
