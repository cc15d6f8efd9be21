import sys
print(sys.getrefcnt(2))
