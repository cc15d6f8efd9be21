# Classes and instances that the collector has to find.
import gc

gc.collect()
gc.disable()


class A:
    pass


del A
print(gc.collect())


class B:
    def f(self):
        pass

    x = 1


b = B()
b.me = b
del b
print(gc.collect())
b = B()
del B
print(gc.collect())
b.other = type(b)
del b
print(gc.collect())


class C:
    __slots__ = ('next', 'name')

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


one, two = C('one'), C('two')
one.next, two.next = two, one
del one, two
print('collecting')
print(gc.collect())


class D(dict):
    pass


d = D()
d['self'] = d
d.attribute = d
del d
print(gc.collect())


class E(list):
    pass


e = E([1])
e.append(e)
del e
print(gc.collect())


class Meta(type):
    pass


class F(metaclass=Meta):
    class Inner:
        pass


del F, Meta
print(gc.collect())


class G:
    saved = None

    def __init__(self):
        self.me = self

    def __del__(self):
        G.saved = self


G()
print(gc.collect(), G.saved is not None)
G.saved = None
print(gc.collect(), G.saved)


def make():
    class Local:
        def method(self):
            return Local

    return Local()


obj = make()
del obj
print(gc.collect())
p = property(lambda self: p)
del p
print(gc.collect())


class H:
    pass


h = H()
h.bound = h.__init__
h.cls = H
h.super = super(H, h)
del h
print(gc.collect())
print(gc.garbage)
