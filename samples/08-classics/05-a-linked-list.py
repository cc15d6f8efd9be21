# A linked list: nodes that refer to the next one, reversed by moving the references.
# Try: step through reverse() and watch the arrows turn round, one a turn of the loop.
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def reverse(head):
    before = None
    while head is not None:
        after = head.next
        head.next = before
        before = head
        head = after
    return before


head = Node(1, Node(2, Node(3)))
head = reverse(head)
while head is not None:
    print(head.value)
    head = head.next
