# Functions are descriptors; methods bind.
class A:
    def method(self, x=1):
        return self, x

    @classmethod
    def cls_method(cls, y=2):
        return cls.__name__, y

    @staticmethod
    def static(z=3):
        return z


def clean(x):
    return str(x).split(' at 0x')[0]


a = A()
print(clean(A.method), clean(a.method))
print(a.method.__self__ is a, a.method.__func__ is A.method, a.method.__name__)
print(A.method(a, 5)[1], a.method(6)[1])
print(a.method == a.method, a.method is a.method, hash(a.method) == hash(a.method))
print(A.cls_method(), a.cls_method(7), A.cls_method.__self__ is A)
print(A.static(), a.static(8), A.static is a.static)
print(type(A.__dict__['method']), type(A.__dict__['cls_method']), type(A.__dict__['static']))
print(A.__dict__['method'].__get__(a, A)(9)[1])
print(A.__dict__['cls_method'].__get__(None, A)(10))
print(A.__dict__['static'].__get__(None, A)(11), A.__dict__['static'](12))
print(A.__dict__['static'].__func__(13), A.__dict__['cls_method'].__func__(A, 14))
try:
    A.__dict__['cls_method']()
except TypeError as e:
    print(e)
try:
    A.method()
except TypeError as e:
    print(e)
try:
    a.method(1, 2)
except TypeError as e:
    print(e)
try:
    a.static(1, 2)
except TypeError as e:
    print(e)


class B(A):
    pass


print(B.cls_method(), B().cls_method())
a.method = lambda: 'own function, not bound'
print(a.method())
A.added = lambda self: 'added ' + type(self).__name__
print(a.added(), B().added())

a.bound = A.added.__get__(a)
print(a.bound())
wrapped = classmethod(A.method)
print(wrapped.__name__, wrapped.__wrapped__ is A.method, sorted(vars(wrapped)))
print(clean(wrapped), clean(staticmethod(len)))
for make in (lambda: classmethod(), lambda: staticmethod(1, 2), lambda: classmethod(function=3)):
    try:
        make()
    except TypeError as e:
        print(e)
try:
    a.method.__func__ = 3
except AttributeError as e:
    print(e)
try:
    A.added.__get__(a).x = 3
except AttributeError as e:
    print(e)


class Callable:
    def __call__(self, *args):
        return args


class C:
    call = Callable()
    builtin = len
    partial = staticmethod(Callable())


c = C()
print(c.call(1), c.builtin([1, 2]), c.partial(3))
print(a.method.__doc__, A.static.__doc__)
