# A new tuple is watched until a collection sees that all its items are atoms.
# Try: compare both tuples before and after collect().
import gc

atoms = tuple([1, 2])
holder = tuple([1, []])
print(gc.is_tracked(atoms), gc.is_tracked(holder))
gc.collect()
print(gc.is_tracked(atoms), gc.is_tracked(holder))
