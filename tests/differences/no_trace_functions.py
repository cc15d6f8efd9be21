"""
What: sys.settrace() is refused.
Why: the program is stepped by Namesake itself; a trace function would be one program watching another.
Instead: step through the program.
"""
import sys

try:
    sys.settrace(lambda *event: None)
    print('set')
except NotImplementedError:
    print('refused')
finally:
    pass
