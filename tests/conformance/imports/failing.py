# Modules whose body fails.
import sys

for _ in range(2):
    try:
        import _raises
    except ValueError as e:
        print(e, '_raises' in sys.modules)
try:
    import _broken
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, e.filename.split('/')[-1])
try:
    exec('from _raises import x')
except ValueError as e:
    print(e)
