"""The order in which the items of a list die, for every way of letting them go."""


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n, end=' ')


def new(count=4):
    return [D(i) for i in range(count)]


def done(what):
    print('|', what)


l = new(); del l; done('del')
l = new(); l.clear(); done('clear')
l = new(); l[:] = []; done('[:] = []')
l = new(); del l[:]; done('del [:]')
l = new(); del l[1:3]; done('del [1:3]')
l = new(); l[1:3] = [0]; done('[1:3] = [0]')
l = new(); l[1:3] = [0, 0, 0]; done('[1:3] = three')
l = new(); l[::2] = [0, 0]; done('[::2] =')
l = new(); l[::-1] = [0] * 4; done('[::-1] =')
l = new(); del l[::2]; done('del [::2]')
l = new(); del l[::-1]; done('del [::-1]')
l = new(); del l[::-2]; done('del [::-2]')
l = new(); l[0] = 0; done('[0] =')
l = new(); del l[0]; done('del [0]')
l = new(); l.pop(); done('pop')
l = new(); l.pop(1); done('pop(1)')
l = new(); l.pop(0); done('pop(0)')
l = new(); l.remove(l[2]); done('remove')
l = new(); l *= 0; done('*= 0')
l = new(); l = l[:2]; done('l = l[:2]')
l = new(); l = l * 2; done('l = l * 2')
l = new(); l = None; done('l = None')
l = new(); l += new(2); done('+=')
l = new(); l.__init__(); done('__init__()')
l = new(); l.__init__(new(2)); done('__init__(two)')
l = new(); l.extend(new(1)); done('extend')
l = new(); l.reverse(); done('reverse'); del l; done('then del')
l = new(); a, b, *c = l; del l; done('unpacked'); del a, b, c; done('names')
l = new(); l.sort(key=lambda d: -d.n); done('sort'); del l; done('then del')
l = new(); l[1] = l; del l; done('a list in itself')
import gc
gc.collect(); done('collected')
l = [new(2), new(3)]; del l; done('nested')
l = new(2) + new(3); del l; done('concatenated')
l = [*new(2), *new(2)]; del l; done('starred')
l = list(new()); del l; done('list(...)')
[D(7), D(8)]; done('thrown away')
[D(i) for i in range(3)][1]; done('subscript of a temporary')
for d in new(): pass
done('iterated')
del d; done('last one')
for i, d in enumerate(new()): del d
done('each deleted')
l = new(); it = iter(l); del l; next(it); done('iterator'); del it; done('gone')
l = new(); r = reversed(l); del l; next(r); done('reversed'); del r; done('gone')
l = sorted(new(), key=lambda d: d.n); del l; done('sorted')
l = new(); m = l; del l; done('alias'); del m; done('no more')
l = new(3); l.insert(1, D('new')); del l; done('inserted')
def f(*args): pass
f(*new(3)); done('arguments')
l = new(3); l[0], l[2] = l[2], l[0]; del l; done('swapped')
