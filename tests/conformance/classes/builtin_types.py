# Built-in types: sizes of their objects, bases, flags, and what stands in their namespaces.
import builtins
import sys


def generator():
    yield


def function():
    pass


types = [t for t in vars(builtins).values() if isinstance(t, type) and t.__module__ == 'builtins']
types += [type(x) for x in (None, ..., NotImplemented, function, sys, len, str.join, int.__add__, (1).__add__, int.real,
                            type.__dict__['__base__'], dict.__dict__['fromkeys'], int | str, list[int], type.__dict__,
                            iter([]), iter(()), iter(''), iter({}), iter({}.values()), iter({}.items()), iter(set()),
                            iter(range(1)), {}.keys(), {}.values(), {}.items(), reversed([]), iter(b''),
                            iter(function, 1), sys.implementation)]
# What CPython enters although it is inherited, or is for C code.
HIDDEN = {'__getattribute__', '__buffer__', '__release_buffer__', '__str__', '__new__', '__weakref__', '__module__', '__reduce__'}
for t in dict.fromkeys(types):
    print(t.__module__, t.__name__, t.__basicsize__, t.__itemsize__, t.__base__ and t.__base__.__name__)
    if not issubclass(t, BaseException) and t is not type:
        print('   ', t.__weakrefoffset__, t.__dictoffset__, t.__flags__ & ~(1 << 19) & ~(1 << 11))
    print('   ', sorted(set(vars(t)) - HIDDEN))
