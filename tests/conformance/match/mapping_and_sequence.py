"""What counts as a mapping or a sequence, and how keys are asked for."""


class Getting(dict):
    def get(self, key, default=None):
        print('get', key)
        return super().get(key, default)

    def __missing__(self, key):
        return 'missing'


match Getting(a=1):
    case {'a': x, 'b': y}:
        print('both')
    case {'a': x}:
        print('one', x)


class Registered:
    def __getitem__(self, i):
        return i

    def __len__(self):
        return 2


match Registered():
    case [a, b]:
        print('sequence')
    case _:
        print('no sequence')


class List(list):
    def __len__(self):
        print('len')
        return super().__len__()


match List([1, 2, 3]):
    case [a, b]:
        print('two')
    case [a, *b]:
        print('more', a, b)


def kinds(subject):
    match subject:
        case [*_]:
            return 'sequence'
        case {**rest}:
            return 'mapping'
        case _:
            return 'neither'


for subject in ([], (), range(0), '', b'', bytearray(), memoryview(b''), set(), {}, iter([]), type('D', (dict,), {})(), type('T', (tuple,), {})()):
    print(type(subject).__name__, kinds(subject))
key = 'k'


class K:
    key = 'dynamic'


match {'dynamic': 1}:
    case {K.key: value}:
        print(value)
try:

    class D:
        a = b = 'same'

    match {'same': 1}:
        case {D.a: x, D.b: y}:
            pass
except ValueError as error:
    print(error)
match {1: 'int', 'a': 'str', None: 'none', True: 'true'}:
    case {None: n, 'a': a, **rest}:
        print(n, a, rest)
