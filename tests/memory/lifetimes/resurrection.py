# __del__ that stores self: back once, never told a second time.
import gc


class Zombie:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)
        alive.append(self)


alive = []
z = Zombie('a')
del z
print(len(alive), alive[0].name, gc.is_finalized(alive[0]), gc.is_finalized(Zombie))
alive.clear()
print(len(alive))
ring = Zombie('ring')
ring.me = ring
del ring
print(gc.collect(), len(alive))
alive[0].me = None
alive.clear()
print(gc.collect())
island = [Zombie('one'), Zombie('two')]
for z in island:
    z.island = island
del z, island
print(gc.collect(), [z.name for z in alive])
alive.clear()
print(gc.collect())
