# Only what can be part of a cycle is watched: no numbers, no strings, no dict of them.
# Try: see how the dict comes under watch when a list goes in.
import gc

for one in 1, "a", (), [], set(), object():
    print(type(one).__name__, gc.is_tracked(one))
d = {}
print(gc.is_tracked(d))
d["n"] = 1
print(gc.is_tracked(d))
d["l"] = []
print(gc.is_tracked(d))
