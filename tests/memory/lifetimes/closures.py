# A cell keeps what it holds as long as a function with it lives.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def make():
    d = D('shared')

    def read():
        return d.name

    def write(name):
        nonlocal d
        d = D(name)
    return read, write


r, w = make()
print(r())
w('second')
del w
print(r())
del r
print('-')


def default(x=D('default')):
    return x


del default
print('-')
f = lambda d=D('lambda'): d
f = None
print('-')


def decorated():
    pass


decorated.note = D('attribute')
del decorated
print('end')
