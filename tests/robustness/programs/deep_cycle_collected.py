import gc
class N: pass
first = h = N()
for i in range(100000):
    n = N(); n.next = h; h = n
first.next = h
del n, h, first
print(gc.collect() > 100000)
