# Each node knows its neighbours on both sides: every pair of nodes is a cycle.
# Try: follow next and prev; then see that nothing is freed when the names go.
class Node:
    def __init__(self, value):
        self.value = value
        self.prev = self.next = None


def link(left, right):
    left.next, right.prev = right, left


a, b, c = Node("a"), Node("b"), Node("c")
link(a, b)
link(b, c)
link(a, c)
b.prev = b.next = None
del b
print(a.next.value, c.prev.value)
del a, c
print("the ring is still there")
