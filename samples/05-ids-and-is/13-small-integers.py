# The integers from -5 to 256 exist once; every other int that is computed is a new object.
# Try: inspect the objects of a and b: one node, immortal. c and d are two.
a = int("256")
b = int("256")
c = int("257")
d = int("257")
print(a is b, c is d)
print(int("-5") is int("-5"), int("-6") is int("-6"))
