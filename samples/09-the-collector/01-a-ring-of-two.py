# Two objects that hold each other keep a count of 1 when their names are gone: only the collector sees it.
# Try: after line 14 both are marked as unreachable; they go in line 15.
import gc


class Node:
    pass


a = Node()
b = Node()
a.other = b
b.other = a
del a, b
print(gc.collect())
