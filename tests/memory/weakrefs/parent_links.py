# With a weak link to the parent a tree has no cycle and needs no collector.
import gc
import weakref

gc.disable()
gc.collect()


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self.parent = weakref.ref(parent) if parent else None
        if parent:
            parent.children.append(self)

    def __del__(self):
        print('del', self.name)


root = Node('root')
child = Node('child', root)
leaf = Node('leaf', child)
print(leaf.parent().name, leaf.parent().parent().name)
del root, child

print(leaf.parent())
del leaf
print(gc.collect())
