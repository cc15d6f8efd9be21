# Very deep structures die without overflowing anything.
depth = 50000
l = []
for _ in range(depth):
    l = [l]
del l
t = ()
for _ in range(depth):
    t = (t,)
del t
d = {}
for _ in range(depth):
    d = {'d': d}
del d


class Node:
    __slots__ = ('next',)


n = None
for _ in range(depth):
    m = Node()
    m.next = n
    n = m
del n, m


class Plain:
    pass


n = None
for _ in range(depth):
    m = Plain()
    m.next = n
    n = m
del n, m
print('alive')
