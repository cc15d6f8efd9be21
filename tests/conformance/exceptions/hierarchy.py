# Every built-in exception with its bases, its size and its documentation.
import sys

def show(cls, depth=0):
    print('  ' * depth + cls.__name__, [base.__name__ for base in cls.__bases__], cls.__doc__ and cls.__doc__.split('\n')[0])
    for sub in cls.__subclasses__():
        if sub.__module__ == 'builtins':
            show(sub, depth + 1)

show(BaseException)
for cls in (BaseException, ValueError, KeyError, StopIteration, SystemExit, NameError, AttributeError, ImportError,
            OSError, SyntaxError, UnicodeDecodeError):
    print(cls.__name__, sys.getsizeof(cls.__new__(cls)), cls.__init__)
print(IOError is OSError, EnvironmentError is OSError)
