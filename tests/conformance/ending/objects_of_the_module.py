"""What a module refers to dies when it does."""
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = D('a')
b = D('b')
def f(): return a
c = [D('in list')]
cyc = D('cycle'); cyc.me = cyc
print('end')
