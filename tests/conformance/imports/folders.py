# A folder without __init__.py is a package all the same.
import _folder
print(str(_folder).split(' from')[0], _folder.__package__, _folder.__file__, len(list(_folder.__path__)))
from _folder import leaf
import _folder.leaf as again
print(leaf.v, again is leaf, _folder.leaf.__name__)
try:
    import _folder.missing
except ImportError as e:
    print(e)
try:
    _folder.missing
except AttributeError as e:
    print(e)
try:
    from _folder import missing
except ImportError as e:
    print(e)
