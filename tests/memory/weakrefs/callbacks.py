# Callbacks: newest first, after the object is gone, once.
import weakref


class P:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def say(text):
    def callback(w):
        print(text, w())
    return callback


p = P('a')
refs = [weakref.ref(p, say('first')), weakref.ref(p), weakref.ref(p, say('second')), weakref.ref(p, say('third'))]
print(weakref.getweakrefcount(p))
print([r.__callback__ is not None for r in weakref.getweakrefs(p)])
del p
print([r() for r in refs], [r.__callback__ for r in refs])

p = P('b')
r = weakref.ref(p, say('never: the reference dies first'))
del r
del p


def fails(w):
    raise ValueError('in a callback')


class Named:
    def __call__(self, w):
        raise ValueError('in a callback')

    def __repr__(self):
        return 'the callback'


p = P('c')
r = weakref.ref(p, Named())
del p


def revive(w):
    global alive
    alive = w
    print('revived', w())


p = P('d')
r = weakref.ref(p, revive)
del r
r = weakref.ref(p, revive)
del p
print(alive is r)
