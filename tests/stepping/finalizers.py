class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def f():
    n = Noisy("local")
    print("in f")


f()
a = Noisy("first")
a = Noisy("second")
del a
Noisy("temporary")
print("end")
