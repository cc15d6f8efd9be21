# A list lets go of its items from the last to the first, a dict of its values in order.
# Try: the same with clear(): the order stays.
class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n, end=" ")


l = [D(1), D(2), D(3)]
del l
print()
l = [D(4), D(5), D(6)]
l.clear()
print()
d = {"a": D(7), "b": D(8), "c": D(9)}
del d
print()
