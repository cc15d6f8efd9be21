import traceback


def f():
    return traceback.extract_stack(limit=2)


def g():
    return f()


for frame in g():
    print(frame.name, frame.lineno, frame.line)
print([f.name for f in traceback.extract_stack()])
print(traceback.format_list([('file.py', 3, 'func', 'the line'), ('other.py', 4, 'g', None)]))
s = traceback.StackSummary.from_list([('file.py', 3, 'func', 'the line')] * 6)
print(s.format())
print(repr(s[0]), s[0] == s[1], list(s[0]), s[0] == ('file.py', 3, 'func', 'the line'))


def locals_shown():
    a, b = 1, 'two'
    1 / 0


try:
    locals_shown()
except ZeroDivisionError as e:
    te = traceback.TracebackException.from_exception(e, capture_locals=True)
    print(te.stack[-1].locals)
    traceback.clear_frames(e.__traceback__)
    print(e.__traceback__.tb_next.tb_frame.f_locals)
