# A constant is held by the code it stands in.
import sys


def f():
    return 'two words', 12345.5, (1, 'x y')


a, b, c = f()
print(sys.getrefcount(a), sys.getrefcount(b), sys.getrefcount(c))
consts = f.__code__.co_consts
print(any(k is f() for k in consts))
code = f.__code__
print(sys.getrefcount(code))
x = 'three more words'
y = 'three more words'
print(x is y, sys.getrefcount(x))
