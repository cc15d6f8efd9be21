# The collector's counters and generations: what is young, what has aged, what a collection of each finds.
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self


log = []


def told(phase, info):
    if phase == 'stop':
        log.append((info['generation'], info['collected'], info['uncollectable']))


gc.collect()
gc.disable()
print(gc.isenabled(), gc.get_threshold())
n = Node('young')
del n
print(gc.collect(0))
n = Node('aged')
print(gc.collect(0))
del n
print(gc.collect(0), gc.collect(1))
n = Node('old')
print(gc.collect(0), gc.collect(1))
del n
print(gc.collect(0), gc.collect(1), gc.collect(2))
print(gc.get_count()[1:], [len(gc.get_objects(generation=g)) > 0 for g in (2,)])
gc.collect()
before = gc.get_count()[0]
kept = [[] for _ in range(100)]
print(gc.get_count()[0] - before)
del kept
print(gc.get_count()[0] - before)
kept = [{}, set(), (), (1,), object(), 'x', 1.5, Node('k'), lambda: 0]
print(len(kept))
gc.callbacks.append(told)
gc.collect(0)
gc.collect(1)
gc.collect()
print(log)
log.clear()
gc.enable()
gc.set_threshold(50, 3, 3)
rings = 0
for i in range(1000):
    Node(i)
    rings += 1
print(len(log), [entry[0] for entry in log], sum(entry[1] for entry in log))
gc.set_threshold(0)
log.clear()
for i in range(200):
    Node(i)
print(log, gc.collect())
gc.set_threshold(2000, 10, 10)
gc.callbacks.remove(told)
print([sorted(stats) for stats in gc.get_stats()][0])
gc.freeze()
print(gc.get_freeze_count() > 0, len(gc.get_objects()) < 20)
gc.unfreeze()
print(gc.get_freeze_count())
for wrong in (-1, 3, 'x', None):
    try:
        print(gc.collect(wrong))
    except Exception as error:
        print(type(error).__name__, error)
