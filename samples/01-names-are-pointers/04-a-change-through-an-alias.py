# A list changed through one name is seen through the other: there is only one list.
# Try: step over line 5, then look at both names.
a = ["string", 42]
b = a
b[0] = "some words"
print(a)
print(b)
print(a == b)
