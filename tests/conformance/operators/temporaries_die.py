"""When operands and results die: the order of `__del__` in expressions."""


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)

    def __add__(self, other):
        return T(f'({self.name}+{other.name})')

    def __eq__(self, other):
        return True

    def __getitem__(self, key):
        return 1

    def __call__(self, *args):
        return len(args)

    def method(self, *args):
        return 'result'

    def fail(self):
        raise ValueError(self.name)

    def __iter__(self):
        return iter([1])

    def __contains__(self, item):
        return True

    def __bool__(self):
        return True

    def __setitem__(self, key, value):
        print('set')


T('alone')
print('sum', (T('a') + T('b')).name)
print('eq', T('c') == T('d'))
print('item', T('e')[T('key')])
print('call', T('f')(T('arg1'), T('arg2')))
print('method', T('g').method(T('arg')))
print('list', len([T('h'), T('i')]))
print('tuple', (T('j'), T('k'))[0].name)
print('dict', len({1: T('l'), 2: T('m')}))
print('in', T('n') in T('o'), 'not', not T('p'))
print('and', (T('q') and 1), (T('r') or 1).name)
for x in T('iterated'):
    print('loop')
T('u')[T('index')] = T('value')
try:
    T('raises').fail()
except ValueError as error:
    print('caught', error)
print('after')
try:
    T('left') + T('right').fail()
except ValueError as error:
    print('caught', error)
print('after')


def f(a, b):
    print('in f')
    del a
    print('still in f')


f(T('first'), T('second'))
name = T('old')
name = T('new')
print('rebound')
del name
print('f-string', f'{T("v").name!r:>5}')
a = b = T('twice')
del a
print('one left')
b = None


def returns():
    local = T('local')
    return T('returned')


returns()
print('done')
result = returns()
print('kept')
