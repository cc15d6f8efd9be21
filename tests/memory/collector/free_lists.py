# Ids come back, last freed first; a full collection empties the lists that types keep.
import gc

gc.disable()


def again(make):
    a = make()
    i = id(a)
    del a
    b = make()
    return id(b) == i


for make in (list, dict, set, lambda: (1, [])[:], lambda: 1.5 * 3, lambda: 10 ** 20, object, lambda: 'a' * 50, lambda: b'a' * 50,
             lambda: lambda: 0, lambda: (x for x in ()), lambda: slice(1, 2), lambda: [1, 2, 3], lambda: {1: 2}, lambda: {1, 2, 3},
             lambda: iter([]), lambda: range(1, 5), lambda: ValueError(1)):
    print(again(make), end=' ')
print()
print(id([]) == id([]), id({}) == id({}), id(object()) == id(object()))
a, b = [], []
ids = id(a), id(b)
del a, b
c, d = [], []
print((id(c), id(d)) == ids[::-1])
