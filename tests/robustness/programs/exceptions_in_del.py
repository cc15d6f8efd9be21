import sys
sys.unraisablehook = lambda u: print("ignored", u.exc_type.__name__, u.exc_value)
class A:
    def __init__(self, e): self.e = e
    def __del__(self): raise self.e
for e in (ValueError("v"), SystemExit(3), KeyboardInterrupt()):
    a = A(e)
    del a
print("on")
