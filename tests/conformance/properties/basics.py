# property: getter, setter, deleter, documentation.
class Celsius:
    def __init__(self, t):
        self._t = t

    @property
    def t(self):
        """Temperature."""
        print('get')
        return self._t

    @t.setter
    def t(self, value):
        print('set', value)
        if value < -273:
            raise ValueError('too cold')
        self._t = value

    @t.deleter
    def t(self):
        print('delete')
        del self._t

    @property
    def fahrenheit(self):
        return self._t * 9 / 5 + 32

    hidden = property()


c = Celsius(20)
print(c.t, c.fahrenheit)
c.t = 30
c.t += 5
print(c._t)
try:
    c.t = -300
except ValueError as e:
    print(e)
del c.t
try:
    c.t
except AttributeError as e:
    print(e)
for action in ("c.fahrenheit = 3", "del c.fahrenheit", "c.hidden", "c.hidden = 1", "del c.hidden"):
    try:
        exec(action)
    except AttributeError as e:
        print(e)
print(Celsius.t.__doc__, Celsius.fahrenheit.__doc__, Celsius.t.__name__, Celsius.hidden.__name__)
print(Celsius.t.fget.__name__, Celsius.t.fset.__name__, Celsius.t.fdel.__name__, Celsius.fahrenheit.fset)
print(type(Celsius.t), Celsius.t is Celsius.__dict__['t'])


class Sub(Celsius):
    @Celsius.t.getter
    def t(self):
        return 'sub', self._t

    @property
    def fahrenheit(self):
        return super().fahrenheit + 1000


s = Sub(1)
print(s.t, s.fahrenheit)
s.t = 2
print(s.t)


class Doc(property):
    pass


class WithDoc:
    x = Doc(lambda self: 1, doc='given')
    y = Doc(lambda self: 1)
    z = property(lambda self: 1, doc='given')


print(WithDoc.x.__doc__, WithDoc.y.__doc__, WithDoc.z.__doc__, WithDoc().x, vars(WithDoc.x))
WithDoc.z.__doc__ = 'changed'
print(WithDoc.z.__doc__)
for make in (lambda: property(1, 2, 3, 4, 5), lambda: property(x=1), lambda: property().__set_name__(1)):
    try:
        make()
    except TypeError as e:
        print(e)
p = property(fget=lambda self: 'kw', doc='kwdoc')
print(p.__get__(5), p.__doc__, p.__get__(None, int) is p)
try:
    p.fget = 3
except AttributeError as e:
    print(e)
try:
    property().__get__(5)
except AttributeError as e:
    print(e)
try:
    property().__name__
except AttributeError as e:
    print(e)


class Raising:
    @property
    def attr(self):
        return self.missing

    def __getattr__(self, name):
        print('getattr', name)
        raise AttributeError('none: ' + name)


try:
    Raising().attr
except AttributeError as e:
    print(e)
