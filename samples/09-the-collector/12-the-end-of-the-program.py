# The class's method refers to the module's names, and they to the class: a cycle, so the collector takes all at the end.
# Try: $ shows the last step. The objects go in the order in which they were made, not by their names.
class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("freed", self.n)


first = D("first")
second = D("second")
second, first = first, second
c = [D("in a list")]
print("last line")
