# Three layers of lists, copied deeply: no list is shared at any depth.
# Try: follow the lines from a and from c; they never meet in a list.
from copy import deepcopy

a = [[["x"], ["y"]], [["z"]]]
c = deepcopy(a)
c[0][0].append("new")
print(a)
print(c)
print(a[0] is c[0], a[0][0] is c[0][0])
