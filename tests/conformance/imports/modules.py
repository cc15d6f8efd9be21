# Modules beside the program: import in all its forms.
import _helper
print(_helper.x, _helper.__name__, _helper.__doc__, _helper.__file__.split('/')[-1], _helper.__package__ == '')
from _helper import f as g, x
print(g(3), x)
x = 100
print(_helper.x, g(3))
_helper.x = 50
print(g(3))
import _helper as again
print(again is _helper)
import sys
print(sys.modules['_helper'] is _helper, '_helper' in sys.modules)
print([name for name in vars(_helper) if name != '__builtins__'])
print(type(_helper), isinstance(_helper, type(sys)))
print(repr(sys), repr(_helper).startswith("<module '_helper' from '"))
print(_helper.__spec__.name, _helper.__spec__.parent == '', _helper.__spec__.has_location)
for e in ("_helper.nope", "_helper.nope()", "sys.nope"):
    try:
        eval(e)
    except AttributeError as x:
        print(x, x.name, x.obj is _helper)
try:
    import _no_such_module
except ModuleNotFoundError as e:
    print(e, e.name, e.path)
try:
    from _helper import zzz
except ImportError as e:
    print(str(e).split(' (')[0], e.name, e.path == _helper.__file__, e.name_from)
try:
    import _helper.sub
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from _no_such_module import a
except ImportError as e:
    print(e)


def local():
    import _helper as h
    from _helper import f
    return h.x, f(1), sorted(locals())


print(local())
from _helper import *
print(f(5), 'x' in globals(), '_h' in globals())
del sys.modules['_helper']
import _helper
print(_helper is again, _helper.x, again.x)
_helper.__getattr__ = lambda name: 'dynamic ' + name
print(_helper.anything, _helper.x)
from _helper import other
print(other)
_helper.__dir__ = lambda: ['b', 'a']
print(dir(_helper))
del _helper.x
print(_helper.x)
try:
    del _helper.x
except AttributeError as e:
    print(e)
sys.modules['_blocked'] = None
try:
    import _blocked
except ModuleNotFoundError as e:
    print(e)
sys.modules['_fake'] = 'not even a module'
import _fake
print(_fake)
