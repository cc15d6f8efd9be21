# finally runs however the block is left, and its own return wins.
# Try: at line 7 see the value that is about to be returned, and the one that is.
def f():
    try:
        return "from try"
    finally:
        print("finally")
        return "from finally"


print(f())
