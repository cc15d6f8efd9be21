# A paused generator is a frame put aside: it holds its locals until it ends, is closed, or dies.
# Try: after next(), look at the generator's frame among the objects.
class D:
    def __del__(self):
        print("freed")


def count():
    d = D()
    try:
        yield 1
        yield 2
    finally:
        print("finally")


g = count()
print(next(g))
del g
print("never started:")
g = count()
del g
print("end")
