# A list can hold a reference to itself.
# Try: inspect the list; one of its two holders is its own slot.
l = [1]
l.append(l)
print(l)
print(l[1] is l, l[1][1][0])
