# Module objects made by hand, and namespaces.
import sys

Module = type(sys)
m = Module('hand', 'made by hand')
print(m, m.__doc__, m.__name__, list(vars(m)))
m.x = 1
print(m.x, m.__dict__['x'], dir(m))
for e in ("Module()", "Module(3)", "m.y", "Module.__new__(Module).z", "Module('q', doc=5).__doc__", "Module(name='k').__name__"):
    try:
        print(e, '->', eval(e))
    except Exception as x:
        print(e, '!!', type(x).__name__, x)
print(Module.__new__(Module), m.__annotations__)
m.__annotations__ = {'a': int}
print(m.__annotations__)
try:
    m.__dict__ = {}
except AttributeError as e:
    print(e)


class Special(Module):
    def __getattr__(self, name):
        return 'special ' + name

    @property
    def computed(self):
        return 'computed'


s = Special('special')
print(s.anything, s.computed, s.__name__, type(s).__name__)
m.__class__ = Special
print(m.other, m.x)
del m.__name__
print(m)
Namespace = type(sys.implementation)
n = Namespace(a=1, b='x')
print(n, n.a, n == Namespace(a=1, b='x'), n != Namespace(a=1))
n.c = n
print(n)
del n.a
print(n, n.__dict__.keys())
for e in ("n.a", "Namespace(1)", "Namespace({'k': 1})", "Namespace([('z', 2)], y=3)", "Namespace(1, 2)", "hash(n)", "Namespace({1: 2})"):
    try:
        print(e, '->', eval(e))
    except Exception as x:
        print(e, '!!', type(x).__name__, x)


class Sub(Namespace):
    pass


print(Sub(q=1), n.__reduce__()[0].__name__)
