# A weak reference can call somebody when its object dies; the newest is called first.
# Try: step into the callbacks: the references are dead already.
import weakref


class P:
    pass


def told(n):
    return lambda ref: print("callback", n, ref())


p = P()
first = weakref.ref(p, told(1))
second = weakref.ref(p, told(2))
del p
print("end")
