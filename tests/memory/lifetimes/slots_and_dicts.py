# Attributes die with their object: those in slots first, in order, then those of the dict.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


class Slots:
    __slots__ = ('b', 'a', '__dict__')


s = Slots()
s.x = D('x')
s.a = D('a')
s.b = D('b')
s.y = D('y')
del s
print('-')


class P:
    pass


p = P()
p.one = D('one')
p.two = D('two')
p.three = D('three')
del p.two
p.two = D('two again')
p.__dict__
del p
print('-')
p = P()
p.one = D('one')
d = p.__dict__
del p
print('dict lives')
d['more'] = D('more')
del d
print('-')
p = P()
p.one = D('one')
p.__dict__ = {'other': D('other')}
print('replaced')
del p.other
print('-')


class Child(Slots):
    __slots__ = ('c',)


c = Child()
c.c, c.a, c.z = D('c'), D('a'), D('z')
c = None
print('end')
