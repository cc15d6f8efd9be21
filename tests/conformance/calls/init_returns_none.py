"""`__init__` must return None; what `__new__` gives decides whether it is called."""


class Returns:
    def __init__(self, value):
        return value


print(type(Returns(None)).__name__)
for value in (1, 'a', [], False):
    try:
        Returns(value)
    except TypeError as error:
        print(error)


class Yields:
    def __init__(self):
        yield


try:
    Yields()
except TypeError as error:
    print(error)


class Other:
    def __new__(cls, *args):
        print('new', cls.__name__, args)
        return 5 if args else object.__new__(cls)

    def __init__(self, *args):
        print('init', args)


print(Other(1))
print(type(Other()).__name__)


class Sub(Other):
    def __init__(self, *args):
        print('sub init', args)
        super().__init__('from sub')


Sub()


class Raises:
    def __init__(self):
        self.x = 1
        raise ValueError('in init')

    def __del__(self):
        print('del', self.x)


try:
    Raises()
except ValueError as error:
    print(error)
    del error
print('after')


class NoInit:
    pass


for args in ((1,), (1, 2)):
    try:
        NoInit(*args)
    except TypeError as error:
        print(error)
try:
    object(1)
except TypeError as error:
    print(error)
