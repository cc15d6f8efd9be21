# A list takes room in advance: its id stays, its size grows in jumps.
# Try: watch the size in the inspector (Enter on the list).
import sys

items = []
sizes = [sys.getsizeof(items)]
for n in range(20):
    items.append(n)
    if sys.getsizeof(items) != sizes[-1]:
        sizes.append(sys.getsizeof(items))
print(sizes)
