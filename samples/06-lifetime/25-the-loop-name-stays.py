# The name of a for loop outlives the loop, and holds the last item.
# Try: read the ledgers of the three lists after the loop.
import sys

lists = [[1], [2], [3]]
for x in lists:
    pass
print([sys.getrefcount(one) for one in lists])
del lists
print(x)
