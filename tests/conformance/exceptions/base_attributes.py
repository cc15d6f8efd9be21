# __traceback__, __context__, __cause__, __suppress_context__, __dict__: what they take.
e = ValueError(1)


def change(name, *value):
    try:
        if value:
            setattr(e, name, value[0])
        else:
            delattr(e, name)
        print(name, 'is', repr(getattr(e, name)))
    except Exception as x:
        print(name, type(x).__name__, x)


for name in ('args', '__traceback__', '__context__', '__cause__', '__suppress_context__', '__dict__'):
    change(name)
    change(name, 5)
    change(name, None)
    change(name, ())
print(e.__suppress_context__)
change('__cause__', KeyError('k'))
print(e.__suppress_context__)
change('__suppress_context__', False)
change('__context__', e)
change('__dict__', {'a': 1})
print(e.a)
print(e.with_traceback(None) is e)
try:
    e.with_traceback(4)
except TypeError as x:
    print(x)
try:
    e.__setstate__(4)
except TypeError as x:
    print(x)
print(e.__setstate__({'q': 4}), e.q, e.__setstate__(None))
print(e.__reduce__(), ValueError().__reduce__(), OSError(2, 'a', 'f').__reduce__(), ImportError('x', name='n').__reduce__())
print(OSError(2, 'a', 'f', None, 'g').__reduce__(), AttributeError('x', name='n', obj=3).__reduce__())
