"""Names shared between functions: cells, nonlocal, late binding, deleting."""


def counter():
    count = 0

    def increase(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = 0

    return increase, reset


increase, reset = counter()
increase()
increase(5)
print(increase())
reset()
print(increase(), counter()[0]())
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])


def unbound():
    def inner():
        return later

    try:
        inner()
    except NameError as error:
        print(error)
    later = 1
    print(inner())
    del later
    try:
        inner()
    except NameError as error:
        print(error)
    try:
        later
    except UnboundLocalError as error:
        print(error)
    try:
        del later
    except UnboundLocalError as error:
        print(error)


unbound()


def deep():
    a = 1

    def one():
        def two():
            def three():
                nonlocal a
                a += 1
                return a

            return three

        return two()

    return one()


f = deep()
f()
print(f(), f.__closure__[0].cell_contents)
cell = f.__closure__[0]
cell.cell_contents = 40
print(f(), repr(cell).split(' at ')[0])
del cell.cell_contents
try:
    cell.cell_contents
except ValueError as error:
    print(error)
try:
    f()
except NameError as error:
    print(error)
Cell = type(cell)
print(Cell(1) == Cell(1), Cell(1) < Cell(2), Cell() == Cell(), Cell() < Cell(0), Cell(3).cell_contents)


def argument(x):
    def get():
        return x

    x += 1
    return get


print(argument(5)())


x = 'module'


class Scope:
    x = 'class'

    def method(self):
        return x

    y = [x for _ in range(2)]


print(Scope().method(), Scope.y)


def with_class():
    v = 'function'

    class Inner:
        w = v
        v = 'inner'
        u = v

    return Inner.w, Inner.u, v


try:
    print(with_class())
except NameError as error:
    print(error)


def comprehension(n):
    return [(lambda: n + i)() for i in range(3)], [[i * j for i in range(2)] for j in range(2)]


print(comprehension(10))


def accumulate():
    total = []

    def add(x):
        total.append(x)
        return total

    return add


add = accumulate()
add(1)
print(add(2), accumulate()(3))
