# What goes wrong inside f-strings while they run.
def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)

class NoFormat:
    def __format__(self, spec):
        return 5

class Raises:
    def __str__(self):
        raise ValueError('no text')

class BadRepr:
    def __repr__(self):
        return 5

class Plain:
    pass

attempt(lambda: f'{"a":d}')
attempt(lambda: f'{1:s}')
attempt(lambda: f'{1.5:d}')
attempt(lambda: f'{1:.2d}')
attempt(lambda: f'{"a":+}')
attempt(lambda: f'{"a":=5}')
attempt(lambda: f'{1:,x}')
attempt(lambda: f'{1:,_}')
attempt(lambda: f'{1:q}')
attempt(lambda: f'{1:5.3xx}')
attempt(lambda: f'{[]:5}')
attempt(lambda: f'{None:>5}')
attempt(lambda: f'{Plain():5}')
attempt(lambda: f'{NoFormat()}')
attempt(lambda: f'{Raises()}')
attempt(lambda: f'{BadRepr()!r}')
attempt(lambda: f'{undefined}')
attempt(lambda: f'{1 / 0}')
attempt(lambda: f'{(1, 2):5}')
attempt(lambda: f'{"abc":.{-1}}')
attempt(lambda: f'{1:{"z"}}')
attempt(lambda: f'{True:d} {True} {True:5} {True:>5}|')
attempt(lambda: f'{1:c}' + f'{0x1f600:c}')
attempt(lambda: f'{-1:c}')
attempt(lambda: f'{1:99999999999999999999}')
attempt(lambda: format(1, 2))
attempt(lambda: format(1, None))
attempt(lambda: format(Plain(), 'x'))
attempt(lambda: (1).__format__(1))
attempt(lambda: 'a'.__format__(1))
