"""What iterators hold on to, and when they let it go."""
import sys


class Mark:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print(self.name, 'dies')


def count(x):
    return sys.getrefcount(x)


source = [Mark('a'), Mark('b')]
print(count(source))
it = iter(source)
print(count(source))
for _ in it:
    pass
print(count(source))
del _, it
del source
print('--')
t = (Mark('c'),)
it = iter(t)
print(count(t), next(it), next(it, 'over'), count(t))
del t
print('tuple gone')
it = enumerate([Mark('d')])
pair = next(it)
del it
print('enumerate gone')
del pair
it = zip([Mark('e')], [Mark('f'), Mark('g')])
print(next(it))
print(next(it, 'over'))
print('zip over')
del it
it = map(lambda x: Mark('h'), [1, 2])
next(it)
print('mapped')
value = next(it)
del it
print('map gone')
del value
it = filter(lambda m: m.name == 'j', [Mark('i'), Mark('j'), Mark('k')])
print(next(it))
del it
print('filter gone')
it = reversed([Mark('l'), Mark('m')])
print(next(it))
print(next(it))
print(next(it, 'over'))
print('reversed over')
for item in [Mark('n'), Mark('o')]:
    print('body', item)
print('after')
del item
for item in iter([Mark('p')].pop, None):
    print('once')
    break
print('broken')
del item
a, b = [Mark('q'), Mark('r')]
print('unpacked')
del a, b
for i, (x, y) in enumerate(zip([Mark('s')], [Mark('t')])):
    del x, y
    print('deleted')
print('end')
