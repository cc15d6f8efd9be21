"""What is said of arguments that do not fit the parameters."""


def plain(a, b):
    return a, b


def defaults(a, b=2, c=3):
    return a, b, c


def positional(a, b, /, c):
    return a, b, c


def keyword(*, k, l=2):
    return k, l


def everything(a, /, b, *rest, k, l=5, **more):
    return a, b, rest, k, l, more


def none():
    return None


def try_call(function, *args, **kwargs):
    try:
        print(function.__name__, args, kwargs, '->', function(*args, **kwargs))
    except TypeError as error:
        print(function.__name__, args, kwargs, '->', error)


for args in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4)):
    try_call(plain, *args)
    try_call(defaults, *args)
    try_call(positional, *args)
    try_call(keyword, *args)
    try_call(everything, *args)
    try_call(everything, *args, k=0)
    try_call(none, *args)
try_call(plain, b=1)
try_call(plain, 1, a=2)
try_call(plain, 1, 2, c=3)
try_call(plain, 1, 2, bb=3)
try_call(defaults, c=1)
try_call(defaults, 1, 2, 3, 4, a=1)
try_call(defaults, aa=1)
try_call(positional, a=1, b=2, c=3)
try_call(positional, 1, b=2, c=3)
try_call(positional, 1, 2, c=3, d=4)
try_call(keyword, k=1)
try_call(keyword, 1, k=1)
try_call(keyword, 1, 2, k=1)
try_call(keyword, l=1)
try_call(keyword, k=1, m=2)
try_call(everything, 1, 2, 3, k=4, x=5, a=6)
try_call(everything, b=1, k=2)
try_call(none, a=1)


def three(first, second, third):
    pass


try_call(three)
try_call(three, third=1)


def kwonly(*, a, b, c):
    pass


try_call(kwonly)
try_call(kwonly, b=1)
