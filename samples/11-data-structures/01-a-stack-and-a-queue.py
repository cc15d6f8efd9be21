# A stack gives back the last item, a queue the first.
# Try: see what pop(0) does to all the other slots of the list; a deque has no need to.
from collections import deque

stack = []
for item in "abc":
    stack.append(item)
print(stack.pop(), stack)
line = list("abc")
print(line.pop(0), line)
queue = deque("abc")
print(queue.popleft(), queue)
