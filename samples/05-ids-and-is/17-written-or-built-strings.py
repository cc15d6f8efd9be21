# A string that looks like a name is interned when it is written in the code; one that is built is not.
# Try: compare the two nodes, then see what sys.intern gives back.
import sys

written = "hello"
built = "".join(["hel", "lo"])
print(written == built, written is built)
interned = sys.intern(built)
print(interned is written)
