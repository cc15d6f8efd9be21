# StopIteration carries what a generator returns; raised inside one it becomes a RuntimeError.
def gen():
    yield 1
    return 'result'


g = gen()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args, repr(e))
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)


def returns(value):
    return value
    yield


for value in (None, 1, (1, 2), (), ValueError('x')):
    try:
        next(returns(value))
    except StopIteration as e:
        print(repr(e.value), e.args)


def bad():
    yield 1
    raise StopIteration('inside')


g = bad()
next(g)
try:
    next(g)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    list(next(iter([])) for _ in range(3))
except RuntimeError as e:
    print(e)


def delegating():
    value = yield from gen()
    print('got', value)


print(list(delegating()))
