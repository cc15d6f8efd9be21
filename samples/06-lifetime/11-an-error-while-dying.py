# An error in __del__ is reported and goes no further: there is nobody to raise it to.
# Try: see the report in the output, and the program going on.
class Farewell:
    def __call__(self):
        raise ValueError("too late")

    def __repr__(self):
        return "the farewell"


class D:
    __del__ = Farewell()


d = D()
del d
print("and on it goes")
