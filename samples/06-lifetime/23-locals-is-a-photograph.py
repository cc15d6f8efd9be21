# In a function, locals() makes a new dict each time, and that dict holds what it shows.
# Try: the count of the list goes up with each dict that is kept; f_locals writes to the real name.
import sys


def f():
    x = []
    print(locals() is locals())
    before = sys.getrefcount(x)
    kept = locals()
    print(sys.getrefcount(x) - before)
    sys._getframe().f_locals["x"] = "changed"
    print(x)


f()
