# t[1] += [4] on a tuple: the list is extended, then the store into the tuple fails.
# Try: step into the except block and look at the tuple.
t = (1, [2], 3)
try:
    t[1] += [4]
except TypeError as error:
    print(error)
print(t)
