# Smaller keys go left, larger ones right: the tree grows where the search ends.
# Try: 3 and then z give the tree the whole screen; s follows the search for a place for the last key.
class Tree:
    def __init__(self, key):
        self.key = key
        self.left = self.right = None

    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child:
            child.insert(key)
        else:
            setattr(self, side, Tree(key))

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right


tree = Tree(4)
for key in 2, 6, 1, 3:
    tree.insert(key)
print(list(tree))
