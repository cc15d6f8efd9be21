"""A list changed while something goes through it."""

seen = []
growing = [1, 2, 3]
for item in growing:
    seen.append(item)
    if len(growing) < 8:
        growing.append(item * 10)
print(seen)
shrinking = list(range(8))
for item in shrinking:
    print(item, end=' ')
    shrinking.remove(item)
print(shrinking)
inserting = [1, 2, 3]
for item in inserting:
    print(item, end=' ')
    if len(inserting) < 6:
        inserting.insert(0, 0)
print()
clearing = [1, 2, 3]
for item in clearing:
    print(item)
    clearing.clear()
iterator = iter(clearing)
print(list(iterator))
clearing.append(1)
print(list(iterator), next(iterator, 'over'))
backwards = [1, 2, 3, 4]
for item in reversed(backwards):
    print(item, end=' ')
    backwards.pop()
print(backwards)
iterator = iter([1, 2, 3])
print(iterator.__length_hint__(), next(iterator), iterator.__length_hint__())
print(iterator.__reduce__()[1:], iterator.__setstate__(0), next(iterator))
iterator.__setstate__(-5)
print(next(iterator, 'over'))
iterator.__setstate__(50)
print(next(iterator, 'over'), iterator.__length_hint__(), iterator.__reduce__()[1:])
iterator = reversed([1, 2, 3])
print(iterator.__length_hint__(), next(iterator), iterator.__reduce__()[1:])
iterator.__setstate__(50)
print(next(iterator, 'over'))
iterator.__setstate__(-5)
print(next(iterator, 'over'), iterator.__length_hint__())
source = [1, 2, 3]
iterator = iter(source)
next(iterator)
source[:] = []
print(iterator.__length_hint__(), next(iterator, 'over'))
print([source.append(x) or x for x in [1, 2]] , source)
def grow():
    for i in range(3):
        target.append(i)
        yield i
target = []
target.extend(grow())
print(target)
target = [9]
target[0:1] = grow()
print(target)
class Removes:
    def __init__(self, of):
        self.of = of
    def __eq__(self, other):
        self.of.clear()
        return False
    def __repr__(self):
        return 'removes'
watched = [1, 2, 3]
print(Removes(watched) in watched, watched)
watched = [1, 2, 3]
try:
    print(watched.index(Removes(watched)))
except ValueError as error:
    print(error)
watched = [1, 2, 3]
print(watched.count(Removes(watched)), watched)
watched = [1, 2, 3]
print(watched == [1, Removes(watched), 3], watched)
