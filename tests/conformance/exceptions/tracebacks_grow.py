"""The traceback objects of an exception: one for each frame it came through."""


def lines(error):
    found = []
    entry = error.__traceback__
    while entry is not None:
        found.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))
        entry = entry.tb_next
    return found


def inner():
    raise ValueError('deep')


def middle():
    try:
        inner()
    finally:
        pass


def outer():
    try:
        middle()
    except ValueError:
        raise


try:
    outer()
except ValueError as error:
    print(lines(error))
    kept = error

try:
    raise kept
except ValueError as error:
    print(lines(error))
try:
    raise kept.with_traceback(None)
except ValueError as error:
    print(lines(error))


def recursive(n):
    if n:
        recursive(n - 1)
    else:
        1 / 0


try:
    recursive(4)
except ZeroDivisionError as error:
    print(lines(error))


def generator():
    yield 1
    raise KeyError('from generator')


def consume():
    for item in generator():
        pass


try:
    consume()
except KeyError as error:
    print(lines(error))
try:
    sorted([1, 2], key=lambda x: 1 / 0)
except ZeroDivisionError as error:
    print(lines(error))


class Attribute:
    @property
    def broken(self):
        raise AttributeError('broken')

    def __getitem__(self, key):
        raise IndexError(key)


for action in (lambda: Attribute().broken, lambda: Attribute()[3], lambda: list(Attribute())):
    try:
        print(action())
    except (AttributeError, IndexError) as error:
        print(lines(error))
frame = kept.__traceback__.tb_frame
print(frame.f_code.co_name, frame.f_back, frame.f_lineno > 0)
