# A deep copy shares no list.
# Try: compare the picture with that of the shallow copy.
from copy import deepcopy

a = [1, [2, 3]]
b = deepcopy(a)
b[1].append(4)
print(a)
print(b)
