# 1, 1.0 and True are equal and have one hash: one entry, the first key, the last value.
# Try: watch the entry's value move twice, and its key never.
d = {1: "a"}
d[1.0] = "b"
d[True] = "c"
print(d)
print(type(list(d)[0]))
