# With a weak link upward there is no cycle of counted references, so no collector is needed.
# Try: make the link a plain one (self.parent = parent) and see that nothing is freed at once.
import weakref


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent and weakref.ref(parent)
        self.children = []

    def __del__(self):
        print("freed", self.name)


root = Node("root")
root.children.append(Node("leaf", root))
print(root.children[0].parent().name)
del root
print("end")
