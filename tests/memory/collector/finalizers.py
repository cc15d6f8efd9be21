# __del__ in garbage: all run before anything is cleared.
import gc


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name, sorted(k for k in self.__dict__))


a, b, c = D('a'), D('b'), D('c')
a.next, b.next, c.next = b, c, a
del a, b, c
print(gc.collect())
x = D('x')
x.inner = [D('inner'), x]
del x
print(gc.collect(), gc.collect())


class Raises:
    class Hook:
        def __call__(self):
            raise KeyError('in the collector')

        def __repr__(self):
            return 'hook'

    __del__ = Hook()


r = Raises()
r.me = r
del r
print(gc.collect())


class Grows:
    def __del__(self):
        self.more = [Grows2() for _ in range(3)]
        print('grown')


class Grows2:
    pass


g = Grows()
g.me = g
del g
print(gc.collect(), gc.collect())
