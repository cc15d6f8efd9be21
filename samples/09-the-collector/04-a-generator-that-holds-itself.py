# A paused generator whose frame refers to the generator: the cycle goes through a frame.
# Try: follow the generator g to its frame, to the cell of g, and back.
import gc


def make():
    def numbers():
        yield g

    g = numbers()
    next(g)


gc.collect()
make()
print(gc.collect())
