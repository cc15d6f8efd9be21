# The functions of the module gc, and what they refuse.
import gc


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print([name for name in dir(gc) if not name.startswith('_')])
attempt(lambda: gc.collect(3))
attempt(lambda: gc.collect(-1))
attempt(lambda: gc.collect('a'))
attempt(lambda: gc.collect(generation=0))
attempt(lambda: gc.collect(1, 2))
attempt(lambda: gc.set_threshold())
attempt(lambda: gc.set_threshold('a'))
attempt(lambda: gc.set_threshold(1, 2, 3, 4))
attempt(gc.get_threshold)
attempt(lambda: gc.set_threshold(700, 5))
attempt(gc.get_threshold)
attempt(lambda: gc.set_threshold(2000, 10, 10))
attempt(gc.isenabled)
attempt(gc.disable)
attempt(gc.isenabled)
attempt(gc.enable)
attempt(lambda: gc.set_debug('a'))
attempt(gc.get_debug)
attempt(lambda: gc.get_objects(5))
attempt(lambda: gc.get_objects('a'))
attempt(lambda: gc.get_objects(generation=-2))
attempt(lambda: len(gc.get_objects(generation=-1)) > 5)
attempt(lambda: type(gc.get_objects(0)))
attempt(lambda: gc.is_finalized([]))
attempt(lambda: gc.get_referents([1, 2], {'a': 3}))
attempt(lambda: gc.get_referents(3))
attempt(lambda: gc.get_referents())
attempt(lambda: gc.get_referents((1, [2]), {1, 'x'}))
x = [1]
y = [x]
z = {'k': x}
w = (x,)
found = gc.get_referrers(x)
print(len(found), y in found, z in found, w in found, globals() in found)
attempt(gc.freeze)
attempt(lambda: gc.get_freeze_count() > 0)
attempt(gc.unfreeze)
attempt(gc.get_freeze_count)
print(gc.garbage, gc.callbacks, gc.DEBUG_LEAK, gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL)
print(any(o is y for o in gc.get_objects()), any(o is y for o in gc.get_objects(2)))
gc.collect()
print(any(o is y for o in gc.get_objects(2)))
