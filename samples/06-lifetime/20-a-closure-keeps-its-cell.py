# An inner function holds a cell, and the cell holds the object: it lives as long as the function.
# Try: follow f → cell → object; then see it die with the last function.
class D:
    def __del__(self):
        print("freed")


def make():
    d = D()
    return lambda: d


f = make()
g = f
del f
print("one function left")
del g
print("end")
