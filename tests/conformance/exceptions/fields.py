# The fields of exceptions that have some, set, read and deleted.
def change(o, name, *value):
    try:
        if value:
            setattr(o, name, value[0])
        else:
            delattr(o, name)
        print(name, 'is', getattr(o, name))
    except Exception as e:
        print(name, type(e).__name__, e)


print(StopIteration().value, StopIteration(1).value, StopIteration(1, 2).value)
print(SystemExit().code, SystemExit(3).code, SystemExit(1, 2).code)
s = StopIteration(3)
change(s, 'value')
change(s, 'value')
change(s, 'value', 4)
n = NameError('text', name='spam')
print(n.name, n, n.args)
a = AttributeError('text', name='spam', obj=[1])
print(a.name, a.obj, a, a.args)
i = ImportError('text', name='spam', path='/eggs', name_from='x')
print(i.name, i.path, i.name_from, i.msg, i)
print(ImportError('a', 'b').msg, ImportError('a', 'b'))
print(ModuleNotFoundError('a', name='b').name)
u = UnicodeEncodeError('u', 'abc', 1, 2, 'r')
print(u.encoding, u.object, u.start, u.end, u.reason)
change(u, 'start')
change(u, 'start', 'x')
change(u, 'start', 2)
change(u, 'object')
print(repr(str(u)))
print(KeyError('a'), KeyError(), KeyError('a', 'b'), repr(KeyError('a')))
print(UnboundLocalError('x', name='y').name)
