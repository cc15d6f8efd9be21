# x = D(2): the new object is made, then the name moves, then the old object dies.
# Try: step by ticks with e over line 13.
class D:
    def __init__(self, n):
        self.n = n
        print("made", n)

    def __del__(self):
        print("freed", self.n)


x = D(1)
x = D(2)
print("end")
