# __init_subclass__, __set_name__, __class_getitem__, __mro_entries__.
class Registry:
    classes = []

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print('init_subclass', cls.__name__, key)
        cls.key = key
        Registry.classes.append(cls)


class A(Registry, key='a'):
    pass


class B(A):
    pass


class C(B, key='c'):
    def __init_subclass__(cls, **kwargs):
        print('C hook', kwargs)
        super().__init_subclass__(**kwargs)


class D(C, key='d'):
    pass


print([c.__name__ for c in Registry.classes], D.key)
try:
    class E(Registry, wrong=1):
        pass
except TypeError as e:
    print(e)
try:
    class F(wrong=1):
        pass
except TypeError as e:
    print(e)


class Field:
    def __set_name__(self, owner, name):
        print('field', name, owner.__name__)
        self.name = name

    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__.get(self.name, 'default')


class Model:
    first = Field()
    second = Field()

    def __init_subclass__(cls):
        print('fields', [k for k, v in vars(cls).items() if isinstance(v, Field)])


class User(Model):
    third = Field()


print(User().third, User.first.name)


class Generic:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'


class Specific(Generic):
    pass


print(Generic[int], Specific['x'], Specific[1, 2])
try:
    Generic()[0]
except TypeError as e:
    print(e)
try:
    Registry[0]
except TypeError as e:
    print(e)


class Entry:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        print('entries', len(bases))
        return self.bases


class G(Entry(A, Registry)):
    pass


print(G.__bases__, len(G.__orig_bases__), type(G.__orig_bases__[0]).__name__)


class H(Entry()):
    pass


print(H.__bases__)


class Bad:
    def __mro_entries__(self, bases):
        return [int]


try:
    class I(Bad()):
        pass
except TypeError as e:
    print(e)
try:
    type('J', (Entry(A),), {})
except TypeError as e:
    print(e)


class Cell(type):
    def __new__(mcls, name, bases, ns):
        print('classcell' in str(list(ns)))
        return super().__new__(mcls, name, bases, ns)


class K(metaclass=Cell):
    def f(self):
        return __class__


print(K().f() is K)


class Drop(type):
    def __new__(mcls, name, bases, ns):
        ns.pop('__classcell__', None)
        return super().__new__(mcls, name, bases, ns)


try:
    class L(metaclass=Drop):
        def f(self):
            return __class__
except RuntimeError as e:
    print(e)
