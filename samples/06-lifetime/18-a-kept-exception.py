# An exception holds its traceback, that holds the frames, and those hold their locals.
# Try: p on the object d after line 16: why is it alive?
class D:
    def __del__(self):
        print("freed")


def fail():
    d = D()
    raise ValueError("kept")


try:
    fail()
except ValueError as error:
    kept = error

print("after the handler")
kept = None
print("end")
