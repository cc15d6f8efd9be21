# Class attributes, instance attributes, and which one is seen.
class Counter:
    total = 0
    names = []

    def __init__(self, name):
        self.name = name
        Counter.total += 1
        self.names.append(name)

    def bump(self):
        self.total += 10
        return self.total


a = Counter('a')
b = Counter('b')
print(Counter.total, a.total, b.total)
print(a.bump(), Counter.total, b.total)
print(a.__dict__, b.__dict__)
print(a.names is b.names, Counter.names)
a.names = ['own']
print(a.names, b.names)
del a.names
print(a.names)
del a.total
print(a.total)
try:
    del a.total
except AttributeError as e:
    print(e)
try:
    a.missing
except AttributeError as e:
    print(e, e.name, e.obj is a)
try:
    Counter.missing
except AttributeError as e:
    print(e, e.name, e.obj is Counter)
Counter.extra = 'later'
print(a.extra, b.extra)
del Counter.extra
print(hasattr(a, 'extra'))
try:
    del Counter.extra
except AttributeError as e:
    print(e)
print(getattr(a, 'name'), getattr(a, 'zip', 'none'))
setattr(a, 'x y', 3)
print(a.__dict__, getattr(a, 'x y'))
a.__dict__['z'] = 5
print(a.z)
a.__dict__ = {'name': 'new'}
print(a.name, a.__dict__, hasattr(a, 'z'))
try:
    a.__dict__ = 3
except TypeError as e:
    print(e)
try:
    del a.__dict__
except TypeError as e:
    print(e)
try:
    object().x = 1
except AttributeError as e:
    print(e)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    (3).x = 1
except AttributeError as e:
    print(e)
try:
    (3).real = 1
except AttributeError as e:
    print(e)
try:
    setattr(a, 3, 1)
except TypeError as e:
    print(e)
try:
    getattr(a, 3)
except TypeError as e:
    print(e)
