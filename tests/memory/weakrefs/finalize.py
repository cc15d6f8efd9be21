# weakref.finalize: __del__ first, then the finalizer; at the end of the program the newest first.
import weakref


class P:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def bye(*args, **kwargs):
    print('bye', args, kwargs)
    return 'result'


p = P('a')
f = weakref.finalize(p, bye, 1, x=2)
print(f.alive, f.peek()[2:], f.atexit)
del p
print(f.alive, f(), f.peek(), f.detach())
p = P('b')
f = weakref.finalize(p, bye, 'called by hand')
print(f(), f(), f.alive)
p2 = P('c')
g = weakref.finalize(p2, bye, 'detached')
print(g.detach()[2:])
del p2
keep1, keep2, keep3 = P('k1'), P('k2'), P('k3')
weakref.finalize(keep1, bye, 'end 1')
weakref.finalize(keep2, bye, 'end 2')
weakref.finalize(keep3, bye, 'not at the end').atexit = False
print('last line')
