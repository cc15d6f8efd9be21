# Under a call that is all there is no carets are shown; CPython counts bytes there, so wide text shows some.
def fail(*args):
    raise ValueError(len(args))


def plain():
    return fail('grosse')


def wide():
    return fail('größe')


try:
    plain()
except ValueError:
    wide()
