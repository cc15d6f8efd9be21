# Weak references compare as their referents do, while those live.
import weakref


class P:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return self.n


a, b, c = P(1), P(1), P(2)
ra, rb, rc = weakref.ref(a), weakref.ref(b), weakref.ref(c)
print(ra == rb, ra != rb, ra == rc, ra is rb, hash(ra), hash(rc))
table = {ra: 'x'}
print(table[rb], rc in table)
del b
print(ra == rb, rb == rb, rb != rb)
hash(ra)
del a
print(hash(ra), table[ra])
try:
    ra < rc
except TypeError as e:
    print(e)
