# Three names walk along the list and turn one reference at a time.
# Try: watch previous, node and following move; no node is copied.
class Node:
    def __init__(self, value, following=None):
        self.value = value
        self.following = following


head = Node(1, Node(2, Node(3)))
previous, node = None, head
while node:
    following = node.following
    node.following = previous
    previous, node = node, following
head = previous
while head:
    print(head.value, end=" ")
    head = head.following
print()
