# DEBUG_SAVEALL keeps garbage where one can look at it.
import gc

gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)


class P:
    def __repr__(self):
        return 'P'


p = P()
p.me = p
del p
l = []
l.append(l)
del l
print(gc.collect(), gc.garbage)
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
