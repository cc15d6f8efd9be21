# Generators hold their locals until they end, are closed or die.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def gen(name):
    d = D(name)
    try:
        yield 1
        yield 2
    finally:
        print('finally', name)


g = gen('never started')
del g
print('-')
g = gen('started')
next(g)
del g
print('-')
g = gen('closed')
next(g)
g.close()
print('closed')
print('-')
g = gen('to the end')
print(list(g))
print('-')
for x in gen('left by break'):
    break
print('-')


def outer():
    yield from gen('inner')


o = outer()
next(o)
del o
print('-')
e = (D(n) for n in 'ab')
first = next(e)
del first
del e
print('end')
