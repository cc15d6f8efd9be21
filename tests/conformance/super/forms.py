# super() with and without arguments, and where it fails.
class A:
    attr = 'A attr'

    def f(self):
        return 'A.f'

    @classmethod
    def c(cls):
        return 'A.c ' + cls.__name__

    @staticmethod
    def s():
        return 'A.s'

    @property
    def p(self):
        return 'A.p'


class B(A):
    attr = 'B attr'

    def f(self):
        return 'B.f ' + super().f() + ' ' + super(B, self).f()

    @classmethod
    def c(cls):
        return 'B.c ' + super().c()

    @staticmethod
    def s():
        return 'B.s'

    @property
    def p(self):
        return 'B.p ' + super().p

    def several(self):
        return super().attr, super().s(), self.attr, super(A, self).__repr__ is not None

    def nested(self):
        def inner():
            return super(B, self).f()

        class C:
            def g(inner_self):
                return super(B, self).f()

        return inner(), C().g(), [super(B, self).f() for _ in range(1)]

    def generator(self):
        yield super().f()

    def reprs(self):
        return super().__repr__()[:5], repr(super())[:20], super().__class__


b = B()
print(b.f(), b.c(), B.c(), b.p, b.several(), b.nested(), list(b.generator()), b.reprs())
s = super(B, b)
print(s.f(), s.__thisclass__, s.__self__ is b, s.__self_class__, str(s).split(' at')[0])
unbound = super(B)
print(unbound.__self__, unbound.__self_class__, repr(unbound))
bound = unbound.__get__(b, B)
print(bound.f())
cls_super = super(B, B)
print(cls_super.c(), cls_super.f(b), cls_super.__self__)
for e in ("super(B, b).nothing", "super(B, 3)", "super(3, b)", "super()", "super(B, b, 3)", "super(x=1)", "super(A, B).f",
          "super(B, A())", "super(B, b).attr", "super(B, b)['x']", "super(B, b).f = 3", "super(B, b) == super(B, b)"):
    try:
        print(e, str(eval(e)).split(' at ')[0])
    except SyntaxError:
        print(e, 'syntax')
    except Exception as x:
        print(e, '!!', type(x).__name__, x)


def free():
    return super()


class D(A):
    f = free

    def no_self():
        return super()

    def deleted(self):
        del self
        return super()

    def rebound(self):
        self = 5
        return super()

    def in_lambda(self):
        return (lambda: super())()

    def late(self, *args):
        return super().f()


for call in (lambda: D().f(), lambda: D.no_self(), lambda: D().deleted(), lambda: D().rebound(), lambda: D().in_lambda(), lambda: D().late(1)):
    try:
        print(str(call()).split(' at ')[0])
    except Exception as x:
        print(type(x).__name__, x)


class Meta(type):
    def __call__(cls, *args):
        print('meta call')
        return super().__call__(*args)

    def m(cls):
        return 'Meta.m'


class M(metaclass=Meta):
    def __new__(cls, *args):
        print('new', args)
        return super().__new__(cls)

    def __init__(self, *args):
        print('init', args)
        super().__init__()


M(1, 2)


class SetItem(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v + 1)

    def __getattribute__(self, name):
        return super().__getattribute__(name)


x = SetItem()
x['a'] = 1
print(x, len(x))


class MySuper(super):
    pass


print(MySuper(B, b).f())


class Indirect(A):
    f2 = lambda self: super().f()


print(Indirect().f2())


class Cooperative:
    def __init__(self):
        self.log = ['base']


class Left(Cooperative):
    def __init__(self):
        super().__init__()
        self.log.append('left')


class Right(Cooperative):
    def __init__(self):
        super().__init__()
        self.log.append('right')


class Bottom(Left, Right):
    def __init__(self):
        super().__init__()
        self.log.append('bottom')


print(Bottom().log)
