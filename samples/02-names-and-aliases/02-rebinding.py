# Binding a name to another object moves the name; the old object is not touched.
# Try: step over line 5 and watch only one arrow move.
a = [1, 2]
b = a
b = [9]
print(a, b)
