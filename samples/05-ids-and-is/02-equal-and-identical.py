# == compares values, `is` compares ids: a copy is equal and still another object.
# Try: before each step, guess True or False from the picture.
a = ["x", "y"]
b = a
c = a.copy()
print(a == b)
print(a is b)
print(a == c)
print(a is c)
