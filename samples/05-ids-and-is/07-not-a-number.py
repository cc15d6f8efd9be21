# NaN is not equal to itself, and is found in a list all the same: containers try identity first.
# Try: look at line 8. Two NaNs are two objects, so identity does not help there.
n = float("nan")
print(n == n)
print(n is n)
print(n in [n])
print([n] == [n])
print(float("nan") in [n])
