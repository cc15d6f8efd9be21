# Metaclasses: how classes are made.
class Meta(type):
    def __new__(mcls, name, bases, namespace, **keywords):
        print('new', name, [b.__name__ for b in bases], sorted(k for k in namespace if k[:2] != '__'), keywords)
        cls = super().__new__(mcls, name, bases, namespace)
        cls.made_by = mcls.__name__
        return cls

    def __init__(cls, name, bases, namespace, **keywords):
        print('init', name, keywords)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        print('call', cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)

    @classmethod
    def __prepare__(mcls, name, bases, **keywords):
        print('prepare', name, keywords)
        return {'prepared': True}

    def hello(cls):
        return 'hello from ' + cls.__name__

    @property
    def shout(cls):
        return cls.__name__.upper()

    def __len__(cls):
        return 42

    def __getitem__(cls, key):
        return cls.__name__, key

    def __iter__(cls):
        return iter('abc')

    def __contains__(cls, item):
        return item == 'x'

    def __repr__(cls):
        return f'<<{cls.__name__}>>'

    def __instancecheck__(cls, obj):
        print('instancecheck')
        return obj == 5

    def __subclasscheck__(cls, sub):
        print('subclasscheck')
        return sub is int

    def __add__(cls, other):
        return cls.__name__ + '+' + str(other)

    def __bool__(cls):
        return False


class A(metaclass=Meta, option=3):
    x = 1

    def __init__(self, v=0):
        self.v = v


print(A, A.made_by, A.prepared, type(A), isinstance(A, type))
a = A(7)
print(a.v, A.hello(), A.shout, len(A), A['k'], list(A), 'x' in A, A + 1, bool(A))
print(isinstance(5, A), isinstance(a, A), isinstance(6, A), issubclass(int, A), issubclass(str, A))


class B(A):
    pass


print(B, B.hello(), type(B).__name__, B(1).v)
for e in ("a.hello()", "a.shout", "A.nothing", "A.shout"):
    try:
        print(eval(e))
    except AttributeError as x:
        print(x)


class Other(type):
    pass


class C(metaclass=Other):
    pass


try:
    class D(A, C):
        pass
except TypeError as e:
    print(e)


class Both(Meta, Other):
    pass


class E(A, C, metaclass=Both):
    pass


print(type(E), E.__mro__)


def function_meta(name, bases, namespace, **kw):
    print('function meta', name, bases, kw)
    return 42


class F(metaclass=function_meta, k=1):
    pass


print(F)


class NotMapping(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return 5


try:
    class G(metaclass=NotMapping):
        pass
except TypeError as e:
    print(e)


class Recording(dict):
    def __setitem__(self, key, value):
        if not key.startswith('__'):
            print('define', key)
        super().__setitem__(key, value)


class RecordingMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Recording()


class H(metaclass=RecordingMeta):
    one = 1
    two = 2

    def three(self):
        pass


print(H.one, H().two, type(H.__dict__))
T = type('T', (A,), {'y': 2})
print(T.y, T)
print(Meta('U', (), {}).hello())
