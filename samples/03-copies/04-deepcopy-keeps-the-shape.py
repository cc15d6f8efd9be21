# deepcopy() remembers what it has copied: sharing and cycles stay as they were.
# Try: see that d[0] and d[1] are one new list, and that the copied cycle closes on itself.
from copy import deepcopy

x = [1]
d = deepcopy([x, x])
print(d[0] is d[1], d[0] is x)
s = []
s.append(s)
t = deepcopy(s)
print(t[0] is t, t is s)
