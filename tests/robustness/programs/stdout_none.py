import sys
sys.stdout = None
print("x")
sys.stderr.write("done\n")
