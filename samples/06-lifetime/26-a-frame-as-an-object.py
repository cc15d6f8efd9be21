# A frame that somebody holds keeps its locals alive after the call; clear() lets them go.
# Try: p on the object says: global frame → frame of f → d.
import sys


class D:
    def __del__(self):
        print("freed")


def f():
    d = D()
    return sys._getframe()


frame = f()
print(list(frame.f_locals))
frame.clear()
print(list(frame.f_locals))
