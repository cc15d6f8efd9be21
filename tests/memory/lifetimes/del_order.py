# When objects die, and in which order.
class D:
    def __init__(self, name, *held):
        self.name = name
        self.held = held

    def __del__(self):
        print('del', self.name)


x = D(1)
y = x
del x
print('one name left')
del y
print('none')
x = D(2)
x = D(3)
print('rebound')
D(4)
print('unnamed')
l = [D(5), D(6), D(7)]
l[1] = None
print('slot')
l.clear()
print('cleared')
l = [D(8), D(9), D(10)]
del l
print('list')
t = (D(11), D(12), [D(13)])
t = None
print('tuple')
d = {'a': D(14), 'b': D(15), D(16): D(17)}
d.pop('a')
print('popped')
d = {}
print('dict')
s = {D(18)}
s.pop()
print('set')
parent = D(19, D(20, D(21)), D(22))
del parent
print('tree')
l = [D(23), D(24), D(25), D(26)]
l[1:3] = []
print('slice')
l[:] = [1]
print('all')


def f():
    a = D(27)
    b = D(28)
    return 1


f()
print('locals')


def g(x):
    return x


g(D(29)).name
print('argument')
[D(30) for _ in range(2)]
print('comprehension')
a, b = D(31), D(32)
a, b = b, a
print('swapped')
a = b = None
for item in [D(33), D(34)]:
    print('loop', item.name)
print('after loop')
del item
print('end')
