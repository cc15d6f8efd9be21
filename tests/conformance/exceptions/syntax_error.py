# SyntaxError made by hand.
for args in ((), ('m',), ('m', ('a/b/f.py', 2, 3, 'text')), ('m', ('a/b/f.py', '2', 3, 'text')),
             ('m', (None, 2, 3, 'text')), ('m', ('f', 2, 3, 'text', 4, 5)), ('m', 2, 3), ('m', ['f', None, 0, None])):
    e = SyntaxError(*args)
    print(str(e), '|', e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line)
print(issubclass(TabError, IndentationError), issubclass(IndentationError, SyntaxError))
try:
    compile('a = = 1', 'name', 'exec')
except SyntaxError as e:
    print(e, e.args, e.filename, e.lineno, e.offset, repr(e.text))
try:
    exec('if 1:\nx = 1')
except IndentationError as e:
    print(type(e).__name__, e, e.lineno)
try:
    eval('1 +')
except SyntaxError as e:
    print(e)
