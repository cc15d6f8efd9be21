"""Class patterns: `__match_args__`, attributes, built-in types, and mistakes."""


class P:
    __match_args__ = ('a', 'b')

    def __init__(self, **attributes):
        self.__dict__.update(attributes)


def try_match(action):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def positional(subject):
    match subject:
        case P(a, b):
            return a, b
        case _:
            return None


def mixed(subject):
    match subject:
        case P(a, c=c):
            return a, c
        case _:
            return None


def too_many(subject):
    match subject:
        case P(1, 2, 3):
            return 'yes'


def twice(subject):
    match subject:
        case P(a, a=b):
            return 'yes'


print(positional(P(a=1, b=2)), positional(P(a=1)), positional(3), mixed(P(a=1, c=3)), mixed(P(a=1)))
try_match(lambda: too_many(P(a=1, b=2)))
try_match(lambda: twice(P(a=1)))


def builtin(subject):
    match subject:
        case bool(b):
            return 'bool', b
        case int(i):
            return 'int', i
        case str(s):
            return 'str', s
        case list([x, *_]):
            return 'list', x
        case dict({'k': v}):
            return 'dict', v
        case tuple() | set() | frozenset():
            return 'empty or not'


for subject in (True, 3, 'x', [1, 2], [], {'k': 1}, (1,), {2}, frozenset()):
    print(builtin(subject))


def int_two(subject):
    match subject:
        case int(1, 2):
            pass


def plain(subject):
    class Plain:
        pass

    match Plain():
        case Plain(1):
            pass


def bad_args(value):
    class Bad:
        __match_args__ = value

    match Bad():
        case Bad(1):
            return 'yes'
        case _:
            return 'no'


def not_a_class(subject):
    cls = 5
    match subject:
        case cls():
            pass


try_match(lambda: int_two(1))
try_match(lambda: plain(1))
try_match(lambda: bad_args(3))
try_match(lambda: bad_args(['a']))
try_match(lambda: bad_args((1,)))
try_match(lambda: bad_args(('a',)))
try_match(lambda: not_a_class(1))


class Computed:
    @property
    def value(self):
        print('asked')
        return 5

    @property
    def broken(self):
        raise ValueError('broken')


match Computed():
    case Computed(value=4):
        print('four')
    case Computed(value=5):
        print('five')
try:
    match Computed():
        case Computed(broken=1):
            pass
except ValueError as error:
    print(error)


class Meta(type):
    def __instancecheck__(cls, instance):
        print('instance check', instance)
        return instance == 3


class Three(metaclass=Meta):
    pass


for n in (2, 3):
    match n:
        case Three():
            print('three')
        case _:
            print('other')
