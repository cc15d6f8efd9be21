# gc.callbacks are told when a collection starts and stops.
import gc

gc.collect()


def told(phase, info):
    print(phase, info)


class Fails:
    def __call__(self, phase, info):
        raise ValueError(phase)

    def __repr__(self):
        return 'fails'


gc.callbacks.append(told)
gc.callbacks.append(Fails())
l = []
l.append(l)
del l
gc.collect()
gc.collect(1)
gc.callbacks.clear()
gc.collect()
