# Packages, modules in them, relative imports.
import _pkg.mod
print(_pkg.__name__, _pkg.mod.__name__, _pkg.y, _pkg.mod.z, _pkg.__package__, _pkg.mod.__package__)
from _pkg import other
from _pkg.sub import *
print(other.w, q, leaf.__name__)
from _pkg import rel, y
print(rel.up, rel.parent_y, y)
print(_pkg.__path__[0].split('/')[-1], len(_pkg.__path__), _pkg.__file__.split('/')[-2:])
print(hasattr(_pkg, 'sub'), hasattr(_pkg, 'never'))
try:
    import _pkg.never
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from _pkg import never
except ImportError as e:
    print(str(e).split(' (')[0])
try:
    import _pkg.mod.deeper
except ModuleNotFoundError as e:
    print(e)
try:
    from . import something
except ImportError as e:
    print(e)
try:
    from .. import something
except ImportError as e:
    print(e)
try:
    from _pkg import beyond
except ImportError as e:
    print(e)
import sys
print(sorted(name for name in sys.modules if name.startswith('_pkg')))
print(_pkg.sub.leaf.where())
print(_pkg.__spec__.submodule_search_locations == _pkg.__path__, _pkg.sub.leaf.__spec__.parent)
