"""All names of the built-ins, in order, and some that are seldom met."""
import builtins

print(list(vars(builtins)))
print(builtins.__name__, builtins is __builtins__, __name__, __debug__)
print(repr(quit), repr(exit), repr(license), repr(help))


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error)


attempt(lambda: exit(3))
attempt(lambda: quit())
attempt(lambda: exit(1, 2))
attempt(lambda: True.x)
attempt(lambda: Ellipsis.x)
attempt(lambda: NotImplemented())
print(type(NotImplemented), type(...), bool(...), None is None, IOError is OSError is EnvironmentError)
builtins.mine = 5
print(mine)
len = lambda x: 'own len'
print(len([1]), builtins.len([1]))
del len
print(len([1]))
del builtins.mine
attempt(lambda: mine)
print = builtins.print
print(format(5, '03'), format('x', '>3'), format(2.5), format([1]), format(True, 'd'))
attempt(lambda: format([1], 'x'))
attempt(lambda: format(5, 5))
attempt(lambda: format())
attempt(lambda: __import__('nothing_there'))
print(__import__('math').pi, slice(1, 2), slice(None), range(3), bytes(2), bytearray(1), memoryview(b'a').nbytes)
