# Young collections of their own: after 2000 more containers were made than freed; every 11th goes deeper.
import gc

passes = []
gc.callbacks.append(lambda phase, info: passes.append(info['generation']) if phase == 'start' else None)
keep = []
for i in range(50000):
    keep.append([])
print(len(passes) in (24, 25), passes[:9], sum(passes) in (2, 3, 4))
passes.clear()
gc.disable()
for i in range(5000):
    keep.append([])
print(passes)
gc.enable()
gc.set_threshold(0)
for i in range(5000):
    keep.append([])
print(passes)
gc.set_threshold(100, 2, 2)
del keep


class P:
    pass


alive = 0
for i in range(1000):
    p = P()
    p.me = p
print(len(passes) > 5, set(passes) <= {0, 1, 2}, max(passes))
print(len([o for o in gc.get_objects() if type(o) is P]) < 300)
