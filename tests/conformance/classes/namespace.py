# What stands in the namespace of a class.
class Plain:
    pass


class Documented:
    """Words."""

    x: int = 3
    y: str

    def method(self):
        self.a = 1
        self.b = 2

    def other(self):
        self.c = self.a


print(list(vars(Plain)))
print(list(vars(Documented)))
print(Documented.__doc__, Plain.__doc__)
print(Documented.__annotations__, Documented.__static_attributes__, Documented.__firstlineno__)
print(Documented.__name__, Documented.__qualname__, Documented.__module__)
print(Documented.__bases__, Documented.__mro__, Documented.__base__)
print(vars(Plain)['__dict__'], vars(Plain)['__weakref__'])
print(type(vars(Plain)))
try:
    vars(Plain)['x'] = 3
except TypeError as e:
    print(e)


class Outer:
    class Inner:
        def f(self):
            pass

    def make(self):
        class Local:
            pass

        return Local


print(Outer.Inner, Outer.Inner.__qualname__)
print(Outer().make(), Outer().make().__qualname__)
print(Outer.Inner().f.__qualname__)


class Computed:
    squares = [n * n for n in range(5)]
    for i in range(3):
        last = i
    if last > 1:
        big = True
    __private = 4
    _single = 5

    def get(self):
        return self.__private


print(Computed.squares, Computed.i, Computed.last, Computed.big)
print([name for name in vars(Computed) if 'private' in name or 'single' in name])
print(Computed().get(), Computed()._Computed__private)
try:
    Computed.__private
except AttributeError as e:
    print(e)
Plain.__name__ = 'Renamed'
print(Plain.__name__, Plain.__qualname__)
Plain.__qualname__ = 'Some.Where'
print(Plain)
Plain.__module__ = 'elsewhere'
print(Plain)
Plain.__doc__ = 'new words'
print(Plain.__doc__)
for attribute, value in [('__name__', 3), ('__qualname__', 4), ('__bases__', 5), ('__name__', 'a\0b')]:
    try:
        setattr(Plain, attribute, value)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for attribute in ['__name__', '__qualname__', '__bases__', '__module__', '__doc__', '__mro__', '__dict__']:
    try:
        delattr(Plain, attribute)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    int.__name__ = 'integer'
except TypeError as e:
    print(e)
