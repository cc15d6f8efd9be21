"""Names of the module: set, deleted, seen through globals(), and looked up again after changes."""


def reads():
    return value


value = 1
print(reads())
globals()['value'] = 2
print(reads(), value)
for i in range(3):
    globals()[f'name{i}'] = i
print(name0 + name1 + name2)
del value
try:
    reads()
except NameError as error:
    print(error)
value = 3
print(reads())


def abs(x):
    return 'mine'


def uses():
    return abs(-1)


print(uses())
del abs
print(uses())
import builtins

builtins.extra = 'from builtins'


def extra_reads():
    return extra


print(extra_reads(), extra)
extra = 'module'
print(extra_reads())
del extra
print(extra_reads())
del builtins.extra
try:
    extra_reads()
except NameError as error:
    print(error)
for round in range(3):
    exec(f'dynamic{round} = {round}')
print(dynamic0, dynamic2)
code = compile('result = source * 2', 'x', 'exec')
for source in (1, 'a', [0]):
    namespace = {'source': source}
    exec(code, namespace)
    print(namespace['result'])


class Spaces(dict):
    def __getitem__(self, key):
        return super().__getitem__(key) if key in self else key.upper()


exec('print(anything, other)', {}, Spaces(other=5, print=print))
print(__name__, '__file__' in globals(), __doc__.split(':')[0])
