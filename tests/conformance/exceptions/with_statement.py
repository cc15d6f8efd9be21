"""Context managers: order, values, exceptions swallowed and not."""


class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print('enter', self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print('exit', self.name, kind and kind.__name__, value, traceback is not None)
        return self.swallow


with Manager('a') as a, Manager('b') as b:
    print(a, b)
with Manager('swallows', True):
    raise ValueError('lost')
try:
    with Manager('outer'), Manager('inner'):
        raise KeyError('through')
except KeyError as error:
    print('caught', error)


def returns():
    with Manager('r') as name:
        return name


print(returns())
for i in range(3):
    with Manager(f'loop{i}'):
        if i == 0:
            continue
        if i == 1:
            break


class FailsEnter:
    def __enter__(self):
        raise ValueError('enter')

    def __exit__(self, *details):
        print('never')


class FailsExit:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise TypeError('exit')


for make in (FailsEnter, FailsExit):
    try:
        with make():
            raise KeyError('body')
    except Exception as error:
        print(repr(error), repr(error.__context__))
with (Manager('x') as x, Manager('y') as y):
    pass
target = {}
with Manager('into') as target['key']:
    print(target)


class OnInstance:
    pass


o = OnInstance()
o.__enter__ = lambda: 1
o.__exit__ = lambda *a: None
try:
    with o:
        pass
except TypeError as error:
    print(error)
