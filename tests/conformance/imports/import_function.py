# __import__ and its arguments.
print(__import__('sys').__name__, __import__(name='sys').__name__)
print(__import__('_pkg.sub').__name__, __import__('_pkg.sub', fromlist=['q']).__name__)
for e in ("__import__('')", "__import__(3)", "__import__('a', level=-1)", "__import__('a', level=1)", "__import__('_no.b')",
          "__import__('sys.b')", "__import__('a', {}, level=1)", "__import__('a', {'__package__': 3}, level=1)",
          "__import__('a', {'__package__': 'x'}, level=2)", "__import__('a', {'__package__': '_nox'}, level=1)", "__import__()",
          "__import__('sys', 3, level=1)", "__import__('_pkg', fromlist=[3])"):
    try:
        print(e, '->', eval(e).__name__)
    except Exception as x:
        print(e, '!!', type(x).__name__, x)
import builtins

real = builtins.__import__


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    print('import', name, fromlist, level)
    return real(name, globals, locals, fromlist, level)


builtins.__import__ = spy
import _pkg
from _pkg import y, sub
import _pkg.sub as s
builtins.__import__ = real
print(s.q)
del builtins.__import__
try:
    import sys
except ImportError as e:
    print(e)
