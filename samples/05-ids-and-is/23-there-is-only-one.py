# None, True, False and ... exist once; they are immortal, so nobody counts their references.
# Try: press r on one of them: the ledger says immortal.
import sys

print((1 > 0) is True, bool("") is False)
print(print() is None)
print(Ellipsis is ...)
for one in None, True, False, ...:
    print(sys.getrefcount(one))
