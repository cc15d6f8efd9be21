# A parameter holds its object. The caller's operands hold it no longer: the call handed them over.
# Try: step into both calls and read the ledger of p.
import sys


def f(p):
    return sys.getrefcount(p)


x = []
print(f(x))
print(f([]))
