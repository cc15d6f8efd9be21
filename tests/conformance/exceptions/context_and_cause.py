"""Chains of exceptions: context, cause, and what hides them."""


def chain(error):
    links = []
    while error is not None and len(links) < 9:
        links.append(repr(error))
        error = error.__context__
    return ' <- '.join(links)


try:
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise ValueError('v')
    except ValueError:
        [][1]
except IndexError as error:
    print(chain(error))

try:
    try:
        raise ValueError('a')
    except ValueError as first:
        raise KeyError('b') from first
except KeyError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)

try:
    try:
        raise ValueError('a')
    except ValueError:
        raise KeyError('b') from None
except KeyError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)

try:
    raise KeyError from ValueError
except KeyError as error:
    print(repr(error), repr(error.__cause__))

one, two = ValueError(1), ValueError(2)
try:
    try:
        raise one
    except ValueError:
        try:
            raise two
        except ValueError:
            raise one
except ValueError as error:
    print(chain(error), chain(two))

for bad in (1, 'text', None, int, [ValueError]):
    try:
        raise bad
    except TypeError as error:
        print(error)
for bad in (1, int):
    try:
        raise ValueError from bad
    except TypeError as error:
        print(error)


class Strange(Exception):
    def __new__(cls, *args):
        return 5


try:
    raise Strange
except TypeError as error:
    print(error)


def again():
    try:
        raise ValueError('first')
    except ValueError:
        try:
            raise KeyError('inner')
        except KeyError:
            pass
        raise


try:
    again()
except ValueError as error:
    print(repr(error), error.__context__)

error = ValueError('kept')
try:
    raise error
except ValueError as caught:
    print(caught is error)
try:
    caught
except NameError as missing:
    print(missing)
try:
    raise
except RuntimeError as none:
    print(none)
