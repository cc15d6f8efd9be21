# The usual ways to log an exception.
import sys
import traceback


def cut(text):
    return text.replace(__file__, 'FILE')


def inner(x):
    return x / 0


def outer():
    return inner(1) + 1


try:
    outer()
except ZeroDivisionError as e:
    print(cut(traceback.format_exc()), end='')
    print([cut(line) for line in traceback.format_exception(e)])
    print(traceback.format_exception_only(e))
    print(traceback.format_exception_only(type(e), e))
    print(cut(''.join(traceback.format_exception(type(e), e, e.__traceback__))), end='')
    print(cut(''.join(traceback.format_tb(e.__traceback__, limit=1))), end='')
    print(cut(''.join(traceback.format_tb(e.__traceback__, limit=-1))), end='')
    traceback.print_exc(file=sys.stdout, limit=0)
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.lineno, frame.name, frame.line, frame.colno, frame.end_colno, frame.end_lineno, len(frame), frame[1])
    for f, lineno in traceback.walk_tb(e.__traceback__):
        print(f.f_code.co_name, lineno)
print(repr(traceback.format_exc()))
traceback.print_exc()
traceback.print_exception(ValueError('x'))
