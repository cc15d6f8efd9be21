"""A generator that is given up half-way is closed; one that has not begun is not."""


def work(name):
    print('begin', name)
    try:
        yield name
    finally:
        print('finally', name)


g = work('a')
del g
g = work('b')
next(g)
del g
print('next')
g = work('c')
next(g)
g = None


def first_of(generator):
    for item in generator:
        return item


print(first_of(work('d')))


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def holding():
    noisy = Noisy('local')
    yield 1
    yield 2


g = holding()
next(g)
g.close()
print('closed')
g = holding()
print(list(g))


def argument(noisy):
    yield


g = argument(Noisy('argument'))
g.close()
print('not begun')
del g
print('gone')


def raises():
    try:
        yield
    finally:
        raise ValueError('in finally')


g = raises()
next(g)
try:
    g.close()
except ValueError as error:
    print(error)


def loop():
    for name in ('x', 'y'):
        with_noise = Noisy(name)
        yield name


for name in loop():
    print(name)
for name in loop():
    print(name)
    break
print('end')
