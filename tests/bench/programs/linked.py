class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def build(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    return head


def reverse(head):
    before = None
    while head is not None:
        head.next, before, head = before, head, head.next
    return before


head = build(3000)
for _ in range(600):
    head = reverse(head)
total = 0
while head:
    total += head.value
    head = head.next
print(total)
