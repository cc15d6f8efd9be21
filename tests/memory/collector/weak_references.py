# Weak references to garbage are dead before finalizers run; callbacks of garbage are not called.
import gc
import weakref

gc.collect()


class P:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name, watch and watch() is not None)


watch = None
p = P('by count')
watch = weakref.ref(p)
del p
p = P('by collector')
p.me = p
watch = weakref.ref(p)
del p
print(gc.collect())


class Q:
    pass


q = Q()
q.me = q
outside = weakref.ref(q, lambda w: print('outside', w()))
q.inside = weakref.ref(q, lambda w: print('never'))
del q
print(gc.collect())
q = Q()
q.me = q
q2 = Q()
q2.q = q
q.q2 = q2
refs = [weakref.ref(q, lambda w: print('first')), weakref.ref(q2, lambda w: print('second')), weakref.ref(q, lambda w: print('third'))]
del q, q2
print(gc.collect())
