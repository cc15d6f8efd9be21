# The first list is freed before the second is made, which then gets its address.
# Try: step by ticks with e over line 3 and see a list die between the two calls.
print(id([]) == id([]))
print(id({}) == id({}))
print(id(set()) == id(set()))
print(id(float("1.5")) == id(float("2.5")))
print(id(int("1000")) == id(int("2000")))
print(id(object()) == id(object()))
