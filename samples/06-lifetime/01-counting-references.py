# A count goes up with each name and each slot, and down with each del.
# Try: r on the list names all its holders. getrefcount says one more: its own argument.
import sys

a = []
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
pair = [a, a]
print(sys.getrefcount(a))
del b
del pair
print(sys.getrefcount(a))
