"""Who holds the object while a getter or `__getitem__` of its class runs."""
import sys
class P:
    @property
    def x(self):
        return sys.getrefcount(self)
    def __getitem__(self, k):
        return sys.getrefcount(self), sys.getrefcount(k)
p = P()
print([p.x for _ in range(4)], p.x, p.x)
print([p[[]] for _ in range(4)], p[[]])
