# Subtract from each count the references that come from other containers: who is left with 0 is not held from outside.
# Try: do the sum from the ledgers (r) after line 13. kept: 2, less 1 from its dict, less 1 from outside.
import gc
import sys


class Node:
    def __init__(self):
        self.me = self


gc.collect()
kept = Node()
lost = Node()
print(sys.getrefcount(kept) - 1, sys.getrefcount(lost) - 1)
del lost
print(gc.collect())
print(kept.me is kept)
