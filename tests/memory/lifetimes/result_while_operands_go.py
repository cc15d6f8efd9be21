# What an operation answers is held while what it was asked with goes, and its __del__ runs.
import weakref


class Answer:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Answer({self.name})'


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)
        self.name = None


class Item(Loud):
    def __init__(self, name, owner):
        self.name = name
        self.owner = owner

    def __eq__(self, other):
        return False

    def __lt__(self, other):
        self.owner.clear()
        return Answer('less')


def compare_lists():
    left = []
    left.append(Item('left item', left))
    print(left < [1])


def missing_goes():
    class Missing(Loud):
        def __get__(self, instance, owner):
            return Bound('bound missing')

    class Bound(Loud):
        def __call__(self, key):
            del D.__missing__
            return Answer(key)

    class D(dict):
        __missing__ = Missing('missing')

    print(D()['key'])


def descriptor_goes():
    class Property(Loud):
        def __get__(self, instance, owner):
            del C.attribute
            return Answer('attribute')

    class C:
        attribute = Property('property')

    print(C().attribute)


def weak_comparison():
    box = []

    class Referent(Loud):
        def __eq__(self, other):
            box.clear()
            return Answer('equal')

        __hash__ = None

    box.append(Referent('referent'))
    one = weakref.ref(box[0])
    other = weakref.ref(answer := Answer('kept'))
    print(one == other)


def proxy():
    box = []

    class Referent(Loud):
        def __add__(self, other):
            box.clear()
            return Answer('sum')

        def __getitem__(self, key):
            box.clear()
            return Answer('item')

    for operation in (lambda p: p + 1, lambda p: p[0]):
        box.append(Referent('referent'))
        print(operation(weakref.proxy(box[0])))


def reversing():
    class Method(Loud):
        def __get__(self, instance, owner):
            return Bound('bound reversed')

    class Bound(Loud):
        def __call__(self):
            return Answer('reversed')

    class R:
        __reversed__ = Method('method')

    print(reversed(R()))
    del R


def conversion():
    class Whole(int, Loud):
        def __init__(self, value):
            self.name = f'whole {int.__add__(self, 0)}'

    class Index:
        def __int__(self):
            return Whole(1 << 70)

    import warnings
    warnings.simplefilter('ignore')
    print(int(Index()))


for test in (compare_lists, missing_goes, descriptor_goes, weak_comparison, proxy, reversing, conversion):
    print('--', test.__name__)
    test()
