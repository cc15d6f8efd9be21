l = []
for i in range(200000): l = [l]
del l
d = {}
for i in range(100000): d = {1: d}
del d
t = ()
for i in range(100000): t = (t,)
del t
class N: pass
h = None
for i in range(100000):
    n = N(); n.next = h; h = n
del n, h
g = None
def gen(x): yield x
for i in range(10000):
    g = gen(g)
del g
f = None
for i in range(50000):
    f = (lambda x: lambda: x)(f)
del f
print('freed')
