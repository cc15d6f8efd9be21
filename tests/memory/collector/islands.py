# Each kind of cycle, and how many objects it is.
import gc

gc.collect()


class P:
    pass


def pair():
    a, b = P(), P()
    a.other, b.other = b, a


def with_dict():
    a, b = P(), P()
    a.__dict__['other'], b.__dict__['other'] = b, a


def self_list():
    l = []
    l.append(l)


def self_dict():
    d = {}
    d['me'] = d


def tuple_and_list():
    l = []
    t = (l,)
    l.append(t)


def recursive_function():
    def f():
        return f


def two_functions():
    def f():
        return g

    def g():
        return f


def class_object():
    class A:
        pass


def class_with_method():
    class A:
        def m(self):
            pass


def ring_of_ten():
    items = [P() for _ in range(10)]
    for i in range(10):
        items[i].next = items[(i + 1) % 10]


def generator():
    def gen():
        me = yield
        yield me
    g = gen()
    next(g)
    g.send(g)


def exception():
    try:
        1 / 0
    except ZeroDivisionError as e:
        x = e


def bound_method():
    p = P()
    p.m = p.__init__


def instance_of_slots():
    class S:
        __slots__ = ('me',)
    s = S()
    s.me = s


def frame():
    import sys
    f = sys._getframe()


def cell_only():
    x = []
    x.append(lambda: x)


def set_cycle():
    p = P()
    p.s = {p}


def with_atoms():
    l = [1, 'a', (1, 2), {'a': 1}]
    l.append(l)


for make in (pair, with_dict, self_list, self_dict, tuple_and_list, recursive_function, two_functions, class_object,
             class_with_method, ring_of_ten, generator, exception, bound_method, instance_of_slots, frame, cell_only,
             set_cycle, with_atoms):
    make()
    print(make.__name__, gc.collect(), gc.collect())
