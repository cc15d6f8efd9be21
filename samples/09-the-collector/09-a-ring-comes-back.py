# If __del__ of one saves it, the whole island is given up for this time; the next time nobody is asked.
# Try: look at the ring after the first collect(): alive, and finalised.
import gc


class Node:
    def __del__(self):
        print("rescued")
        saved.append(self)


saved = []
n = Node()
n.me = n
del n
print(gc.collect())
print(gc.is_finalized(saved[0]))
saved.clear()
print(gc.collect())
