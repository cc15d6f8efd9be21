"""Frames as objects: what they show while they run and afterwards."""
import sys


def where():
    return sys._getframe()


def outer(a, b=2):
    local = 'x'
    frame = inner()
    return frame


def inner():
    frame = sys._getframe(1)
    print(frame.f_code.co_name, frame.f_lineno, dict(frame.f_locals), frame.f_back.f_code.co_name)
    return frame


frame = outer(1)
print(frame.f_locals == {'a': 1, 'b': 2, 'local': 'x', 'frame': frame}, frame.f_back.f_code.co_name)
print(frame.f_globals is globals(), frame.f_builtins is vars(__builtins__), frame.f_trace)
frame.clear()
print(dict(frame.f_locals))
frame = where()
print(frame.f_code.co_name, frame.f_lineno, frame.f_back is sys._getframe())
try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)
top = sys._getframe()
print(top.f_back, top.f_locals is globals(), top.f_code.co_name)


def lines():
    found = []
    found.append(sys._getframe().f_lineno)
    found.append(sys._getframe().f_lineno)
    return [n - found[0] for n in found]


print(lines())


def generator():
    x = 1
    yield sys._getframe()
    yield x


g = generator()
f = next(g)
print(f is g.gi_frame, f.f_back, dict(f.f_locals), f.f_lineno - generator.__code__.co_firstlineno)
try:
    f.clear()
except RuntimeError as error:
    print(error)
f.f_locals['x'] = 50
print(next(g))
list(g)
print(g.gi_frame, f.f_back is top, dict(f.f_locals))
try:
    raise ValueError
except ValueError as error:
    print(error.__traceback__.tb_frame is sys._getframe())
print(repr(f).startswith('<frame at 0x'), repr(f).endswith('code generator>'))


def depth(n):
    return sys._getframe(n).f_code.co_name


print(depth(0), depth(1))
try:
    depth(50)
except ValueError as error:
    print(error)
