# When instances die, and what __del__ sees.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


a = Noisy('a')
a = Noisy('b')
b = a
del a
print('still there')
b = None
print('gone')


class Holder:
    def __init__(self, *what):
        self.first, self.second = what


h = Holder(Noisy('first'), Noisy('second'))
del h
print('after holder')


class Slots:
    __slots__ = ('one', 'two', 'three')

    def __del__(self):
        print('slots die')


s = Slots()
s.two = Noisy('two')
s.one = Noisy('one')
s.three = Noisy('three')
del s

saved = []


class Phoenix:
    def __del__(self):
        print('burn')
        saved.append(self)


p = Phoenix()
del p
print(len(saved))
saved.clear()
print(len(saved))


class Failing:
    def __del__(self):
        raise ValueError('in del')


class Base:
    def __del__(self):
        print('base del')


class Derived(Base):
    def __del__(self):
        print('derived del')
        super().__del__()


Derived()
Base()


def function():
    local = Noisy('local')
    print('in function')


function()
print('after function')
[Noisy('in list') for _ in range(2)]
print('after list')
x = Noisy('x').name
print(x)
chain = None
for i in range(200):
    node = Holder(chain, i)
    chain = node
del chain, node
print('chain gone')
d = {'k': Noisy('value')}
d['k'] = 1
print('replaced')
d = {'k': Noisy('value 2')}
del d['k']
print('deleted')
try:
    n = Noisy('exception')
    raise KeyError('k')
except KeyError:
    del n
print('end')
last = Noisy('at exit')
