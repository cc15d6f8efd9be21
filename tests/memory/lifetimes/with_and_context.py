# Context managers and what they hold.
class D:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return D(self.name + ' inside')

    def __exit__(self, *args):
        print('exit', self.name, args[0])

    def __del__(self):
        print('del', self.name)


with D('plain'):
    print('body')
print('-')
with D('named') as n:
    print('body', n.name)
print('-')
del n
with D('a') as a, D('b') as b:
    a = None
    print('body')
print('-')
try:
    with D('raising'):
        raise ValueError
except ValueError:
    print('caught')
print('end')
