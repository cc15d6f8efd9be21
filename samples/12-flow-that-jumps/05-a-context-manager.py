# with calls __enter__ at the start and __exit__ at the end, whatever happens in between.
# Try: step through the block: __exit__ gets the exception and says that it is handled.
class Room:
    def __enter__(self):
        print("door open")
        return self

    def __exit__(self, kind, error, traceback):
        print("door closed", error)
        return True


with Room() as room:
    print("inside")
    raise ValueError("out!")
print("outside")
