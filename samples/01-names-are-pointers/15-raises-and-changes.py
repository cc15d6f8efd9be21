# += on a list inside a tuple raises an error, and changes the list all the same.
# Try: e steps through line 4: load the list, extend it, fail to store it.
a = ([1, 2, 3, 4], "hello")
a[0] += [5, ]
