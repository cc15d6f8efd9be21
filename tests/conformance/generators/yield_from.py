"""yield from: values, results, exceptions and closing go through."""


def inner(name):
    print('start', name)
    try:
        while True:
            got = yield name
            print(name, 'got', got)
            if got is None:
                return name + ' result'
    except KeyError as error:
        print(name, 'caught', error)
        return 'recovered'
    finally:
        print('end', name)


def outer():
    first = yield from inner('a')
    print('first', first)
    second = yield from inner('b')
    print('second', second)
    return 'all'


g = outer()
print(next(g), g.send(1), g.send(None))
print(g.gi_yieldfrom is not None, g.gi_frame.f_lineno > 0)
try:
    g.throw(KeyError('k'))
except StopIteration as stop:
    print('value', stop.value)
g = outer()
next(g)
g.close()
g = outer()
next(g)
try:
    g.throw(ValueError('through'))
except ValueError as error:
    print('out', error)


def over(iterable):
    result = yield from iterable
    print('result', result)


print(list(over([1, 2])), list(over('ab')), list(over(range(2))), list(over({1: 2})))
try:
    list(over(5))
except TypeError as error:
    print(error)


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return 'next'

    def send(self, value):
        return 'sent', value

    def throw(self, *args):
        return 'thrown', args

    def close(self):
        print('closed')


g = over(Iterator())
print(next(g), g.send(None), g.send(5), g.throw(ValueError))
g.close()


class OnlyNext:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


g = over(OnlyNext())
next(g)
for action in (lambda: g.send(3), lambda: next(g)):
    try:
        print(action())
    except Exception as error:
        print(repr(error))


def tree(node):
    if isinstance(node, list):
        for child in node:
            yield from tree(child)
    else:
        yield node


print(list(tree([1, [2, [3, [4]], 5], [], [[6]]])))


def depth(n):
    if n:
        yield from depth(n - 1)
    yield n


print(sum(depth(200)))
