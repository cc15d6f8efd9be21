# deepcopy() hands strings back as they are: what cannot change need not be copied.
# Try: inspect a[0][0] from both lists and compare the ids.
from copy import deepcopy

a = [["alex", "beth", "charlie"]]
c = deepcopy(a)
print(a[0] is c[0])
print(a[0][0] is c[0][0])
