# An instance keeps its attributes in its own block; how large a block a class asks for falls with every instance.
# Try: c runs to the end. T stands for an address used again: rare at first, always in the end.
class P:
    pass


seen = ""
for _ in range(20):
    x = P()
    address = id(x)
    del x
    y = P()
    seen += "T" if id(y) == address else "F"
    del y
print(seen)
