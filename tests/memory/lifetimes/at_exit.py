# What happens at the end of a program, in CPython's order.
import atexit
import sys


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name, sys.is_finalizing())


first = D('first')
second = D('second')
ring = D('ring')
ring.me = ring
_private = D('_private')
__very = D('__very')
inside = [D('in list 1'), D('in list 2')]
table = {'k': D('in dict')}


class C:
    attribute = D('class attribute')


def function(d=D('default')):
    return first


@atexit.register
def last():
    print('atexit', sys.is_finalizing())


atexit.register(print, 'registered later, called earlier', sep='-')
sys.note = D('in sys')
print('end of program')
