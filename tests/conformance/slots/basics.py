# __slots__: fields without a dict.
class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y, Point.x, Point.__slots__, hasattr(p, '__dict__'))
for action in ("p.z = 3", "p.__dict__", "del p.q", "p.w"):
    try:
        exec(action)
    except AttributeError as e:
        print(e)
del p.x
for action in ("p.x", "del p.x"):
    try:
        exec(action)
    except AttributeError as e:
        print(e)
p.x = 5
print(p.x, Point.x.__get__(p), type(Point.x), Point.x.__name__, Point.x.__objclass__)
try:
    Point.x.__get__(3)
except TypeError as e:
    print(e)
try:
    Point.x.__set__(3, 4)
except TypeError as e:
    print(e)


class Sub(Point):
    __slots__ = ('z',)


class Open(Point):
    pass


s = Sub(1, 2)
s.z = 3
print(s.x, s.y, s.z, Sub.__basicsize__, Point.__basicsize__)
o = Open(1, 2)
o.anything = 4
print(o.__dict__, o.x)


class WithDict:
    __slots__ = ('a', '__dict__')


w = WithDict()
w.a = 1
w.b = 2
print(w.__dict__, w.a)


class Private:
    __slots__ = ('__secret', 'public')

    def __init__(self):
        self.__secret = 1


print(Private()._Private__secret, Private.__slots__, sorted(k for k in vars(Private) if 'e' in k and k[:2] != '__'))


class OneString:
    __slots__ = 'single'


class DictSlots:
    __slots__ = {'doc': 'what it is', 'other': 'else'}


class Iterated:
    __slots__ = (name for name in ['p', 'q'])


print(OneString.__slots__, DictSlots.__slots__, type(Iterated.__slots__).__name__, Iterated.p)


class Empty:
    __slots__ = ()


try:
    Empty().x = 1
except AttributeError as e:
    print(e)


def attempt(slots, *bases, **extra):
    try:
        cls = type('T', bases, {'__slots__': slots, **extra})
        print(cls.__basicsize__, sorted(k for k in vars(cls) if k[:1] != '_'))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


attempt(('a', 'a'))
attempt((3,))
attempt(('not valid',))
attempt(('a',), a=1)
attempt(('__dict__', '__dict__'))
attempt(('__weakref__', '__weakref__'))
attempt(('__dict__',), Open)
attempt(('x',), int)
attempt((), int)
attempt(('x',), tuple)
attempt(('x',), str)
attempt(('x',), list)
attempt(('x',), dict)
attempt(('x',), Exception)
attempt(('x',), type)
attempt(5)
attempt(('__dict__',), int)
attempt(('__weakref__',), int)
attempt(('b',), Point, Empty)
attempt((), Point, Sub)
attempt((), Sub, Point)
attempt((), Point, WithDict)
attempt((), Empty, Point)
attempt(('z', 'y', 'x'), Empty)
