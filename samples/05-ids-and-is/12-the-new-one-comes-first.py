# a = [2] makes the new list while the old one is still there, so they cannot share an address.
# Try: look at line 5, where the third list comes to lie where the first one was.
a = [1]; first = id(a)
a = [2]; second = id(a)
a = [3]; third = id(a)
print(second == first)
print(third == first)
