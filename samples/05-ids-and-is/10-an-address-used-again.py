# An id is an address: when its object is gone, another object may get it.
# Try: after line 6 look at the new list; its id is flagged as used before.
x = ["old"]
address = id(x)
del x
y = ["new"]
print(id(y) == address)

t = tuple([1, 2])
address = id(t)
del t
u = tuple([3, 4])
print(id(u) == address)
