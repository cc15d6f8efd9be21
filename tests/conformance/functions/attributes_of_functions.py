"""What a function object knows of itself, and what can be set."""


def outer(a, b: int = 1, *args, c: 'text', **kw) -> list:
    """The docstring."""
    x = 1

    def inner(y):
        return a + x + y

    return inner


f = outer
print(f.__name__, f.__qualname__, f.__module__, f.__doc__)
print(f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__)
print(f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_posonlyargcount, f.__code__.co_flags)
print(f.__code__.co_varnames, f.__code__.co_cellvars, f.__code__.co_freevars, f.__code__.co_names)
print(f.__code__.co_nlocals, f.__code__.co_name, f.__code__.co_qualname, f.__code__.co_firstlineno)
print(f.__globals__ is globals(), f.__dict__, f.__type_params__)
g = outer(1, c=2)
print(g.__qualname__, [cell.cell_contents for cell in g.__closure__], g.__code__.co_freevars)
f.note = 5
print(f.__dict__, f.note)
f.__name__ = 'renamed'
f.__qualname__ = 'Some.renamed'
f.__doc__ = None
print(f.__name__, f.__qualname__, f.__doc__, repr(f).split(' at ')[0])
for name, value in (
    ('__name__', 3),
    ('__qualname__', None),
    ('__defaults__', 3),
    ('__kwdefaults__', 3),
    ('__annotations__', 3),
    ('__code__', 3),
    ('__dict__', 3),
    ('__globals__', {}),
    ('__closure__', ()),
    ('__type_params__', 3),
):
    try:
        setattr(f, name, value)
        print(name, 'was set')
    except (TypeError, AttributeError, ValueError) as error:
        print(name, type(error).__name__, error)
try:
    g.__code__ = (lambda: 0).__code__
except ValueError as error:
    print(error)
f.__annotations__ = {'a': 1}
del f.__annotations__
print(f.__annotations__)


def swap():
    return 'old'


def other():
    return 'new'


swap.__code__ = other.__code__
print(swap())
print(type(f), type(f).__name__, callable(f))
try:
    type(f)()
except TypeError as error:
    print(error)
print((lambda: 0).__name__, (lambda: 0).__qualname__)
