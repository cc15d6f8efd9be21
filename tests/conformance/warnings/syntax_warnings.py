print(1 is 1, "a" is not "b", () is ())
print("\d", b"\z", '\8')
assert (1, "always true")
print([1, 2] [0])
try:
    (1)(2)
except TypeError as e:
    print(e)
try:
    "a" (1)
except TypeError as e:
    print(e)
print(1if 1else 2)
