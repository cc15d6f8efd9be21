# A class is always in a cycle with what it holds, so only the collector can take one.
# Try: inspect the class and follow __mro__, __dict__ and __weakref__ back to it.
import gc


def make():
    class Empty:
        pass


def make_with_method():
    class One:
        def f(self):
            pass


gc.collect()
make()
print(gc.collect())
make_with_method()
print(gc.collect())
