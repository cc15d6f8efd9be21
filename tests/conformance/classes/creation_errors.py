# Ways of making instances that fail, and what is said.
class NoArguments:
    pass


class Init:
    def __init__(self, a, b=2, *, c):
        pass


class New:
    def __new__(cls, a):
        return super().__new__(cls)


class Both:
    def __new__(cls, *args):
        return super().__new__(cls, *args)

    def __init__(self, *args):
        pass


class BadInit:
    def __init__(self):
        return 5


class InitOnly:
    def __init__(self, *args):
        super().__init__(*args)


def attempt(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: NoArguments(1))
attempt(lambda: NoArguments(a=1))
attempt(lambda: Init())
attempt(lambda: Init(1))
attempt(lambda: Init(1, 2, 3, c=4))
attempt(lambda: Init(1, c=4, d=5))
attempt(lambda: New())
attempt(lambda: New(1, 2))
attempt(lambda: Both(1))
attempt(lambda: BadInit())
attempt(lambda: InitOnly(1))
attempt(lambda: object(1))
attempt(lambda: object.__new__(NoArguments, 1))
attempt(lambda: object.__init__(NoArguments(), 1))
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(3))
attempt(lambda: object.__new__(int))
attempt(lambda: int.__new__(object))
attempt(lambda: int.__new__(NoArguments))
attempt(lambda: NoArguments.method())
attempt(lambda: NoArguments()())
attempt(lambda: type('X', 3, {}))
attempt(lambda: type('X', (), []))
attempt(lambda: type(3, (), {}))
attempt(lambda: type('X', ()))
attempt(lambda: type())
attempt(lambda: type('X', (3,), {}))
attempt(lambda: type('X', (bool,), {}))
attempt(lambda: type('X', (int, str), {}))
attempt(lambda: type('X', (int, int), {}))
attempt(lambda: type('a\0b', (), {}))
attempt(lambda: type('X', (), {'__qualname__': 3}))
attempt(lambda: type(None)(3))
attempt(lambda: type(len)())
attempt(lambda: type(lambda: 0)())


class OtherType:
    def __new__(cls):
        return 5

    def __init__(self):
        print('never')


print(OtherType())


class Sub(OtherType):
    def __new__(cls):
        return object.__new__(OtherType)


print(type(Sub()).__name__)
try:
    class C(3):
        pass
except TypeError as e:
    print(e)
try:
    class D(NoArguments, NoArguments):
        pass
except TypeError as e:
    print(e)
try:
    class E(object, NoArguments):
        pass
except TypeError as e:
    print(e)
try:
    class F(list, dict):
        pass
except TypeError as e:
    print(e)
try:
    class G(NoArguments, x=3):
        pass
except TypeError as e:
    print(e)
try:
    class H(metaclass=3):
        pass
except TypeError as e:
    print(e)
try:
    class I(lambda: 0):
        pass
except TypeError as e:
    print(e)
