x = 1
if x:
    print(x)
y = """a
b"""
print(repr(y))
