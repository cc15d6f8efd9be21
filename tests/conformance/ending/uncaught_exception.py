"""An exception that ends the program keeps the locals of its frames until it has been printed."""
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
_private = D('private')
z = D('z')
a = D('a')
def f():
    local = D('local')
    raise ValueError('x')
import sys
sys.stdout.write('going\n')
f()
