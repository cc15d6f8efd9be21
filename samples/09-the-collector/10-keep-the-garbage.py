# With DEBUG_SAVEALL the collector puts what it finds into gc.garbage instead of freeing it.
# Try: inspect gc.garbage after the collection.
import gc

gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
l = []
l.append(l)
del l
print(gc.collect())
gc.set_debug(0)
print(gc.garbage)
gc.garbage.clear()
print(gc.collect())
