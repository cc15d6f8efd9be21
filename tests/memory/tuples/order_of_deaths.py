"""The order in which the items of a tuple die."""


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n, end=' ')


def new(count=4):
    return tuple(D(i) for i in range(count))


def done(what):
    print('|', what)


t = new(); del t; done('del')
t = new(); t = t[1:]; done('rest'); del t; done('del')
t = new(); t += (5,); done('+='); del t; done('del')
t = new(); t *= 2; done('*= 2'); del t; done('del')
t = new(); t *= 0; done('*= 0')
t = (new(2), new(3)); del t; done('nested')
t = ([D('a')], D('b')); del t; done('mixed')
t = (D('a'), D('b'), D('c')); del t; done('display')
(D('a'), D('b')); done('thrown away')
D('a'), D('b'); done('without brackets')
a, b = D('a'), D('b'); done('two names'); a, b = b, a; done('swapped'); del a, b; done('del')
a, *b = new(); done('starred'); del a; done('a'); del b; done('b')
t = new(); it = iter(t); next(it); del t; done('iterator'); list(it); done('over'); del it; done('del')
t = tuple([D(1), D(2)]); del t; done('from a list')
t = (*new(2), *new(2)); del t; done('starred display')
t = new() + new(2); del t; done('sum')
t = new(25); del t; done('long')
t = new(1); del t; done('one')
def f(*args): done('inside')
f(D('x'), D('y')); done('arguments')
f(*new(2)); done('starred arguments')
def g(): return D('p'), D('q')
g(); done('returned')
x, _ = g(); done('unpacked'); del x; done('x'); del _; done('_')
for i, d in enumerate(new(2)): pass
done('enumerated'); del d; done('d')
for a, b in zip(new(2), new(3)): pass
done('zipped'); del a, b; done('names')
t = (1, D('k')); d = {t: 1}; del t; done('key'); d.clear(); done('cleared')
class Sub(tuple): pass
t = Sub(new()); t.x = D('attribute'); del t; done('derived')
l = []; t = (l, D('in a loop')); l.append(t); del l, t; done('loop')
import gc; gc.collect(); done('collected')
