import sys
import traceback

try:
    try:
        raise KeyError('a')
    except KeyError as e:
        raise ValueError('b') from e
except ValueError as v:
    print(len(traceback.format_exception(v)), len(traceback.format_exception(v, chain=False)))
    te = traceback.TracebackException.from_exception(v)
    print(te, te.exc_type_str, te.__cause__, te.__cause__.exc_type_str, te.__context__, te.__suppress_context__, te.exceptions)
    print(te == traceback.TracebackException.from_exception(v), len(te.stack), te.stack[0].name)
    print(list(te.format_exception_only()))
group = ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(2), TypeError('two\nlines')])])
group.add_note('a note')
traceback.print_exception(group, file=sys.stdout)
print(traceback.format_exception_only(group, show_group=True))
print(''.join(traceback.format_exception_only(SyntaxError('bad', ('f.py', 3, 5, 'a = = b', 3, 6)))), end='')
te = traceback.TracebackException.from_exception(group, max_group_width=1)
print(''.join(te.format()), end='')
