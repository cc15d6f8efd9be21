# Assignment copies the reference, never the object: two names of one list.
# Try: step over line 4 and see that no new object appears; the count of the list goes up.
a = ["string", 42]
b = a
print(a is b)
