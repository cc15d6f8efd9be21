import sys
print("a")
sys.stdout.close()
print("x")
