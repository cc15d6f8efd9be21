"""The next list lies where the last one died; a block that grew is given back."""


def spot():
    return id([])


print(spot() == spot())
a = []
first = id(a)
del a
b = [1, 2, 3]
print(id(b) == first)
c, d = [], []
ids = [id(c), id(d)]
del c, d
e = []
f = []
print(ids.index(id(e)), ids.index(id(f)))
many = [[] for _ in range(100)]
places = [id(x) for x in many]
del many[:]
again = [[] for _ in range(100)]
print(sum(id(x) in places for x in again) >= 80, [places.index(id(x)) for x in again[:3]])


class Sub(list):
    pass


s = Sub()
place = id(s)
del s
print(id(Sub()) == place)
loop = []
for i in range(3):
    temporary = [i]
    loop.append(id(temporary))
print(loop[0] == loop[2], loop[0] == loop[1])
del temporary
print(id([x for x in range(3)]) == id([y for y in range(3)]), id([1]) == id((2,)))
