# Modules that import each other.
try:
    import _circular_a
except ImportError as e:
    print(str(e).split(' (')[0], '(' + str(e).split(' (')[1])
import sys
print('_circular_a' in sys.modules, '_circular_b' in sys.modules)
try:
    import _circular_c
except AttributeError as e:
    print(str(e).split(' (')[0])
import _circular_e
print(_circular_e.value())
