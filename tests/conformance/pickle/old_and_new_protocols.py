# What differs between protocols, and batches of a thousand.
import hashlib
import pickle


class P:
    def __init__(self, x):
        self.x = x


def show(value):
    made = [pickle.dumps(value, proto) for proto in (2, 3, 4, 5)]
    print([d if len(d) < 60 else hashlib.md5(d).hexdigest() for d in made], [pickle.loads(d) == value for d in made])


for value in (None, 70000, 2**70, 1.5, "é", b"ab", bytearray(b"q"), (1, 2), [1, [2]], {1: 2}, {1}, frozenset([1]), int, len, P, P.__init__, ValueError, range(3)):
    show(value)
show(list(range(1005)))
show({i: i for i in range(1003)})
print(pickle.loads(pickle.dumps(P([1]), 2)).x)
