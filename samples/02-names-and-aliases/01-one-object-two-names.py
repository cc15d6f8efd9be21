# An append through one name shows through the other.
# Try: look at the count of the list after line 4.
a = [1]
b = a
b.append(2)
print(a, b)
