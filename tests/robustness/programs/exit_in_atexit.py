import atexit, sys
atexit.register(print, "last")
@atexit.register
def f(): print("f")
print("main")
sys.exit(3)
