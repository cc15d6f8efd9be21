# The end of a program: functions at exit, then the names of the module, those with an underscore first.
import atexit
import weakref


class D:
    def __init__(self, name):
        self.name = name


def farewell(name):
    print('gone', name)


_private = D('private')
public = D('public')
other = [D('in a list'), D('in a list too')]
ring = D('ring')
ring.me = ring
finalizers = [weakref.finalize(x, farewell, x.name) for x in (_private, public, *other, ring)]
finalizers[1].atexit = False
atexit.register(print, 'at exit 1')
atexit.register(print, 'at exit 2')
del ring
print('last line')
