# A tuple can hold a list, and the list can still change.
# Try: the tuple's slots and its id stay the same while line 4 runs.
a = ([1, 2, 3], "hello")
a[0].append(4)
print(a)
