"""Functions made by calling the type of functions."""

Function = type(lambda: 0)


def template(a, b=5):
    return a, b, spare


made = Function(template.__code__, {'spare': 'mine'})
try:
    made(1)
except TypeError as error:
    print(error)
print(made(1, 2), made.__name__)
made = Function(template.__code__, {'spare': 'mine'}, 'named', (7,))
print(made(1), made.__name__, made.__defaults__)


def enclosing(n):
    def inner():
        return n

    return inner


inner = enclosing(3)
again = Function(inner.__code__, {}, None, None, inner.__closure__)
print(again(), again.__closure__ == inner.__closure__)
Cell = type(inner.__closure__[0])
print(Function(inner.__code__, {}, 'x', None, (Cell(8),))())
for args in (
    (1, {}),
    (template.__code__, 1),
    (template.__code__, {}, 3),
    (template.__code__, {}, None, 3),
    (inner.__code__, {}),
    (inner.__code__, {}, None, None, ()),
    (inner.__code__, {}, None, None, (1,)),
    (template.__code__, {}, None, None, (Cell(),)),
):
    try:
        Function(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
