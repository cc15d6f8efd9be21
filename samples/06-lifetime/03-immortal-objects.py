# Objects that everybody uses are immortal: nobody counts them, and a fixed number stands for the count.
# Try: only 257 and "two words" are counted, and the code that wrote them down holds them too.
import sys

for one in None, 5, "abc", (), int:
    print(sys.getrefcount(one))
print(sys.getrefcount(257) < 100)
print(sys.getrefcount("two words") < 100)
