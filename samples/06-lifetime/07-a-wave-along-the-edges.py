# When a parent dies its references go with it, and so the child, and the grandchild.
# Try: step into the three __del__ calls and look at the stack of frames.
class Node:
    def __init__(self, name, child=None):
        self.name = name
        self.child = child

    def __del__(self):
        print("freed", self.name)


tree = Node("parent", Node("child", Node("grandchild")))
del tree
print("end")
