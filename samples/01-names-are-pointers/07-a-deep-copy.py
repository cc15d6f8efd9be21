# deepcopy() makes new lists all the way down.
# Try: compare the inner lists of a and c; u shows the frames of the library.
from copy import deepcopy

a = [["alex", "beth", "charlie"]]
c = deepcopy(a)
c[0].append("dan")
print(a)
print(c)
