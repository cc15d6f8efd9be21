# Descriptors written in Python: which one wins, and what they are given.
class Data:
    def __init__(self, name):
        self.name = name

    def __get__(self, obj, owner=None):
        print('get', self.name, obj is None, owner.__name__)
        return 'value of ' + self.name

    def __set__(self, obj, value):
        print('set', self.name, value)
        obj.__dict__['stored'] = value

    def __delete__(self, obj):
        print('delete', self.name)


class NonData:
    def __get__(self, obj, owner=None):
        print('nondata', obj is None, owner)
        return 'nondata'


class Named:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name


class SetOnly:
    def __set__(self, obj, value):
        print('setonly', value)


class A:
    data = Data('data')
    nondata = NonData()
    named = Named()
    setonly = SetOnly()


a = A()
print(a.data, A.data)
a.data = 5
print(a.stored)
a.__dict__['data'] = 'hidden'
print(a.data)
del a.data
print(a.nondata)
a.nondata = 'own'
print(a.nondata)
del a.nondata
print(a.nondata)
print(A.nondata)
a.setonly = 3
print(type(a.setonly).__name__)
a.__dict__['setonly'] = 'from dict'
print(a.setonly)
try:
    del a.setonly
except AttributeError as e:
    print(e)
print(A.named.name)
A.late = Named()
print(hasattr(A.late, 'name'))
A.data = 'replaced'
print(a.data)
d = Data('direct')
print(d.__get__(a, A), Data.__get__(d, None, A))
b = A()
b.d = d
print(b.d is d)


class Failing:
    def __get__(self, obj, owner):
        raise AttributeError('inside get')


class B:
    f = Failing()

    def __getattr__(self, name):
        print('getattr', name)
        return 'fallback'


print(B().f)
try:
    B.f
except AttributeError as e:
    print(e)


class BadName:
    def __set_name__(self, owner, name):
        raise ValueError('no such name')


try:
    class C:
        x = BadName()
except ValueError as e:
    print(e, e.__notes__)


class NotCallable:
    __get__ = 3


class D:
    x = NotCallable()


try:
    D().x
except TypeError as e:
    print(e)
