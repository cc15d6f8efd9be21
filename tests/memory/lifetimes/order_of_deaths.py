# In which step and in which order objects die: forty ways.
import contextlib
import gc
import itertools


class D:
    def __init__(self, *named):
        self.name = named[0] if named else '?'
        self.rest = named[1:]

    def __repr__(self):
        return str(self.name)

    def __del__(self):
        print(self.name, end=' ')


cases = []


def case(function):
    print(f'{function.__name__}:', end=' ')
    try:
        result = function()
        print('|', end=' ')
        del result
    except Exception as error:
        print(type(error).__name__, end=' ')
    print()


@case
def list_dies():
    l = [D(1), D(2), D(3)]

@case
def list_clear():
    l = [D(1), D(2), D(3)]
    l.clear()

@case
def list_slice():
    l = [D(1), D(2), D(3), D(4)]
    l[1:3] = [D(5)]
    print('-', end=' ')

@case
def list_delete_slice():
    l = [D(1), D(2), D(3), D(4)]
    del l[::2]
    print('-', end=' ')

@case
def list_store():
    l = [D(1), D(2)]
    l[0] = D(3)
    print('-', end=' ')

@case
def list_pop():
    l = [D(1), D(2)]
    l.pop()
    l.pop(0)
    print('-', end=' ')

@case
def list_remove():
    d = D(1)
    l = [d, D(2)]
    del d
    l.remove(l[0])
    print('-', end=' ')

@case
def tuple_dies():
    t = (D(1), D(2), D(3))

@case
def dict_dies():
    d = {'a': D(1), 'b': D(2), D(3): D(4)}

@case
def dict_clear():
    d = {1: D(1), 2: D(2)}
    d.clear()
    print('-', end=' ')

@case
def dict_store():
    d = {'a': D(1)}
    d['a'] = D(2)
    print('-', end=' ')

@case
def dict_key_stays():
    class K(D):
        def __hash__(self):
            return 1
        def __eq__(self, other):
            return True
    d = {K('key1'): D(1)}
    d[K('key2')] = D(2)
    print('-', end=' ')

@case
def dict_update():
    d = {'a': D(1), 'b': D(2)}
    d.update(b=D(3), a=D(4))
    print('-', end=' ')

@case
def dict_popitem():
    d = {'a': D(1), 'b': D(2)}
    d.popitem()
    print('-', end=' ')

@case
def attributes():
    x = D(0)
    x.b, x.a = D('b'), D('a')

@case
def attribute_store():
    x = D(0)
    x.a = D(1)
    x.a = D(2)
    del x.a
    print('-', end=' ')

@case
def dict_of_instance():
    x = D(0)
    x.a = D(1)
    d = x.__dict__
    del x
    print('-', end=' ')

@case
def slots():
    class S:
        __slots__ = 'a', 'b'
    s = S()
    s.b, s.a = D('b'), D('a')

@case
def locals_die():
    b, a = D('b'), D('a')

@case
def argument():
    def f(x):
        print('in', end=' ')
    f(D(1))
    print('-', end=' ')

@case
def argument_rebound():
    def f(x):
        x = None
        print('in', end=' ')
    f(D(1))
    print('-', end=' ')

@case
def returned():
    return D(1)

@case
def expression():
    D(1), D(2)
    [D(3), D(4)]
    print('-', end=' ')

@case
def loop():
    for x in [D(1), D(2)]:
        print('body', end=' ')
    print('-', end=' ')

@case
def loop_over_iterator():
    for x in (D(n) for n in range(3)):
        print('body', end=' ')
    print('-', end=' ')

@case
def comprehension():
    [x.name for x in [D(1), D(2)]]
    print('-', end=' ')

@case
def break_out():
    for x in [D(1), D(2), D(3)]:
        break
    print('-', end=' ')

@case
def while_rebinding():
    n = 0
    while n < 3:
        x = D(n)
        n += 1
    print('-', end=' ')

@case
def raised():
    x = D(1)
    raise ValueError(D(2))

@case
def handled():
    try:
        raise ValueError(D(1))
    except ValueError:
        print('handler', end=' ')
    print('-', end=' ')

@case
def handled_by_name():
    try:
        raise ValueError(D(1))
    except ValueError as e:
        print('handler', end=' ')
    print('-', end=' ')

@case
def kept_in_handler():
    try:
        x = D(1)
        raise ValueError(D(2))
    except ValueError as e:
        keep = e
    del keep
    print('-', end=' ')

@case
def chained():
    try:
        try:
            raise ValueError(D(1))
        except ValueError:
            raise KeyError(D(2))
    except KeyError:
        print('handler', end=' ')
    print('-', end=' ')

@case
def finally_():
    try:
        x = D(1)
        return D(2)
    finally:
        print('finally', end=' ')

@case
def with_():
    @contextlib.contextmanager
    def manager():
        x = D('inner')
        yield D('given')
        print('exit', end=' ')
    with manager() as y:
        print('body', end=' ')
    print('-', end=' ')

@case
def generator_dropped():
    def g():
        x = D(1)
        yield D(2)
        yield 3
    i = g()
    next(i)
    print('-', end=' ')
    del i
    print('-', end=' ')

@case
def generator_ends():
    def g(x):
        yield x
        print('end', end=' ')
    for x in g(D(1)):
        x = None
    print('-', end=' ')

@case
def closure_dies():
    def outer():
        x = D(1)
        def inner():
            return x
        return inner
    f = outer()
    print('-', end=' ')
    del f
    print('-', end=' ')

@case
def default_dies():
    def f(x=D(1), *, y=D(2)):
        pass
    del f
    print('-', end=' ')

@case
def function_attribute():
    def f():
        pass
    f.x = D(1)
    del f
    print('-', end=' ')

@case
def bound_method():
    d = D(1)
    m = d.__repr__
    del d
    print('-', end=' ')

@case
def nested_containers():
    x = [(D(1), [D(2)]), {'a': [D(3), D(4)]}, D(5)]
    del x
    print('-', end=' ')

@case
def chain_of_instances():
    x = D(1, D(2, D(3), D(4)), D(5))
    del x
    print('-', end=' ')

@case
def swap():
    a, b = D('a'), D('b')
    a, b = b, None
    print('-', end=' ')

@case
def augmented():
    class A(D):
        def __add__(self, other):
            return A('sum')
    a = A('first')
    a += A('second')
    print('-', end=' ')

@case
def conditional():
    x = D(1) and D(2) or D(3)
    print('-', end=' ')

@case
def chained_comparison():
    D(1) is D(2) is D(3)
    print('-', end=' ')

@case
def slice_of_a_temporary():
    [D(1), D(2), D(3)][1:]
    print('-', end=' ')

@case
def item_of_a_temporary():
    x = [D(1), D(2), D(3)][1]
    print('-', end=' ')

@case
def star_unpacking():
    a, *b = D(1), D(2), D(3)
    del a
    print('-', end=' ')

@case
def sorting():
    sorted([D(2), D(1)], key=lambda d: d.name)
    print('-', end=' ')

@case
def mapping():
    list(map(lambda x: None, [D(1), D(2)]))
    print('-', end=' ')

@case
def zipping():
    for pair in zip([D(1), D(2)], [D(3), D(4)]):
        pass
    print('-', end=' ')

@case
def chaining():
    for x in itertools.chain([D(1)], [D(2)]):
        print('body', end=' ')
    print('-', end=' ')

@case
def ring_collected():
    a, b = D('a'), D('b')
    a.other, b.other = b, a
    del a, b
    print('-', end=' ')
    gc.collect()
    print('-', end=' ')

@case
def ring_with_a_tail():
    a = D('ring')
    a.me = a
    a.tail = [D('tail1'), D('tail2')]
    del a
    gc.collect()
    print('-', end=' ')

@case
def class_dies():
    class A:
        x = D(1)
    del A
    print('-', end=' ')
    gc.collect()
    print('-', end=' ')

@case
def exec_namespace():
    exec('x = D(1)', {'D': D})
    print('-', end=' ')

@case
def walrus():
    if (x := D(1)):
        x = D(2)
    print('-', end=' ')

@case
def matched():
    match [D(1), D(2)]:
        case [a, b]:
            del a
            print('-', end=' ')
    print('-', end=' ')

@case
def global_name():
    global g
    g = D(1)
    g = D(2)
    del g
    print('-', end=' ')
