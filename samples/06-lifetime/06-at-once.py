# An object is freed in the very step in which its last reference goes.
# Try: for each line, guess before the step which object will die in it.
class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("freed", self.n)


def local():
    d = D("local")
    print("returning")


items = [D("slot"), D("cleared")]
items[0] = None
items.clear()
local()
D("without a name")
print("end")
