# A tuple is copied only where something inside it has to be.
# Try: guess each answer before the line runs.
from copy import copy, deepcopy

flat = (1, "a")
print(copy(flat) is flat, deepcopy(flat) is flat)
deep = ([1],)
print(copy(deep) is deep, deepcopy(deep) is deep)
