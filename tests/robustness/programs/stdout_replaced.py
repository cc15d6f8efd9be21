import sys
class W:
    def write(self, s): sys.__stdout__.write(s.upper())
    def flush(self): pass
sys.stdout = W()
print("hello")
