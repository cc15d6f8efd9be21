# str.format: names, attributes, items, numbering, nested specifications.
def attempt(text, *args, **kwargs):
    try:
        print(repr(text.format(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)

class P:
    x = 3
    d = {'k': [10, 20]}

    def __getitem__(self, key):
        return f'item {key!r}'

attempt('{} {}', 1, 'a')
attempt('{1} {0} {1}', 'a', 'b')
attempt('{name} {0}', 5, name='n')
attempt('{0.x} {0.d[k]} {0.d[k][1]} {0[abc]} {0[5]} {0[-1]}', P())
attempt('{p.x:>{w}}|{p.x:{f}^{w}}', p=P(), w=5, f='*')
attempt('{!r} {!s} {!a}', 'é', 'é', 'é')
attempt('{:{}} {:{}.{}}', 'a', 5, 3.14159, 8, 2)
attempt('{{}} {{{}}}', 1)
attempt('{:,} {:.3f} {:>5} {:<5}| {:^5} {:+} {:e} {:%} {:x}', 1234567, 2.5, 'r', 'l', 'c', 3, 12345.678, 0.25, 255)
attempt('{0:{1}}', 'a', '>4')
attempt('{:{:{}}}', 1, 2, 3)
attempt('{0}{}', 1, 2)
attempt('{}{0}', 1, 2)
attempt('{}')
attempt('{1}', 0)
attempt('{a}')
attempt('{a.b}', a=1)
attempt('{a[0]}', a=1)
attempt('{a[x]}', a={'y': 1})
attempt('{a[0]}', a=[])
attempt('{')
attempt('}')
attempt('{}}', 1)
attempt('{!x}', 1)
attempt('{!}', 1)
attempt('{!r', 1)
attempt('{!rx}', 1)
attempt('{:', 1)
attempt('{a[}', a=1)
attempt('{a[0]b}', a=[1])
attempt('{a.}', a=1)
attempt('{a[]}', a=1)
attempt('{:d}', 'a')
attempt('{0x}', 1)
attempt('{ }', 1)
attempt('{99999999999999999999}', 1)
attempt('{:{}}', 1, 'q')
attempt('{0.__class__.__name__}', 1)
attempt('{[a]} {.real}', {'a': 1}, 3)
attempt('plain')
attempt('{}', None)
print('{a} {b[0]}'.format_map({'a': 1, 'b': 'xyz'}))

class Default(dict):
    def __missing__(self, key):
        return f'<{key}>'

print('{x} {y.z}'.format_map(Default(y=P)) if False else '{x} {y}'.format_map(Default(y=2)))
for bad in [{}, [], 1]:
    try:
        print('{a}'.format_map(bad))
    except Exception as error:
        print(type(error).__name__, error)
try:
    '{}'.format_map({})
except ValueError as error:
    print(error)
print(format('abc', '>6'), format(3.5), format(7, '03'), format([1]), format(None), str.format('{}-{}', 1, 2))
