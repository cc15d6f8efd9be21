# A class or group being answered is held while the parts it was made of go, and their __del__ runs.


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)
        self.name = None


class Base(Loud):
    def __mro_entries__(self, bases):
        return (object,)


class Namespace(dict):
    def __del__(self):
        print('del namespace')
        self.clear()


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return Namespace()


class C(metaclass=Meta):
    pass


print(C.__name__)


class D(Base('base')):
    pass


print(D.__name__)
del D.__orig_bases__


class Reduced:
    __slots__ = ('a',)

    def __getstate__(self):
        return 'state'

    def __getnewargs_ex__(self):
        return (Args((Loud('argument'),)), {})


class Args(tuple):
    def __del__(self):
        print('del args')


print(Reduced().__reduce_ex__(2)[2])

try:
    try:
        raise ExceptionGroup('group', [ValueError(1), TypeError(2)])
    except* ValueError as group:
        raise KeyError(3)
except BaseException as error:
    print(repr(error))
