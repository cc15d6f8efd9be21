"""Everything that can be called, and what cannot."""


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        return self.n + x

    def method(self, x):
        return self.n * x

    @staticmethod
    def static(x):
        return -x

    @classmethod
    def make(cls, n):
        return cls(n)


adder = Adder(3)
bound = adder.method
print(adder(4), bound(5), Adder.method(adder, 6), Adder.static(7), adder.static(8), Adder.make(9)(1))
print(bound.__self__ is adder, bound.__func__ is Adder.__dict__['method'], bound.__name__)
print(bound == adder.method, bound is adder.method, hash(bound) == hash(adder.method))
print([].append.__self__, [].append.__name__, len.__name__, len.__module__)
append = [1].append
append(2)
print(append.__self__)
print(str.upper('abc'), 'abc'.upper(), list.append.__name__)
for thing in (1, 'a', None, [], adder.n):
    try:
        thing()
    except TypeError as error:
        print(error)
Method = type(bound)
print(Method(lambda self, x: (self, x), 5)(6))
print(Method(Adder, 5)().n)
for args in ((1, 2), (len, None), (len,)):
    try:
        Method(*args)
    except TypeError as error:
        print(error)
try:
    Adder.method(1)
except TypeError as error:
    print(error)
try:
    Adder.method()
except TypeError as error:
    print(error)
try:
    list.append(1, 2)
except TypeError as error:
    print(error)
try:
    list.append()
except TypeError as error:
    print(error)
