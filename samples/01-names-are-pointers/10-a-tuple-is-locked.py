# The slots of a tuple cannot be moved: the store fails and nothing changes.
# Try: the error is the last step; step back from it.
a = (42, "beeblebrox")
a[0] = 63
