"""Objects die after SystemExit as well."""
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, f is None)
def f(): pass
class K:
    attr = D('class attr')
k = K()
k.d = D('instance attr')
raise SystemExit(3)
