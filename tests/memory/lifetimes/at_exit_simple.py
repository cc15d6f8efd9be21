# Without a cycle through functions, names go in order.
class D:
    def __init__(self, name):
        self.name = name

    __del__ = lambda self: print('del', self.name)


c = D('c')
a = D('a')
b = D('b')
print('end')
