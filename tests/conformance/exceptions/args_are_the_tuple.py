class N(Exception):
    def __init__(self, *a): pass
t = tuple([1, 2])
e = ValueError(*t)
print(e.args is t)
del t, e
N(1, 2)
t = tuple([1, 2])
e = ValueError(*t)
print(e.args is t)
t2 = tuple([1, 2, 3])
N(1, 2, 3, 4)
z = 1
e = ValueError(*t2)
q = 1
