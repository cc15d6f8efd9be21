# An alias has the same id, a copy has an id of its own.
# Try: press i until ids are shown, and compare the ids of a, b and c.
a = [1, 2, 3]
b = a
c = a[:]
print(id(a) == id(b))
print(id(a) == id(c))
