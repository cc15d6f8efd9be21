# append() changes the list and leaves the tuple's slot alone: no error.
# Try: compare with the sample before this one.
t = (1, [2], 3)
t[1].append(5)
print(t)
