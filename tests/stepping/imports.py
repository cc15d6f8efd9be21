import sys
from sys import (
    version_info,
    maxsize as largest,
)
import sys as system, builtins
print(sys is system, version_info[0], largest > 0)
try:
    import no_such_module
except ImportError:
    print("missing")
try:
    from sys import (
        no_such_name,
    )
except ImportError:
    print("missing")
