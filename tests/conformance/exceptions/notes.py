# add_note and __notes__.
e = ValueError('v')
print(hasattr(e, '__notes__'))
e.add_note('first')
e.add_note('second')
print(e.__notes__, e.__dict__)
for wrong in (4, None, b'x'):
    try:
        e.add_note(wrong)
    except TypeError as x:
        print(x)
e.__notes__ = 4
try:
    e.add_note('a')
except TypeError as x:
    print(x)
del e.__notes__
print(e.__dict__)
