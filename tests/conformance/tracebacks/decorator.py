def wrap(f):
    def inner(*args):
        return f(*args)
    return inner


@wrap
@wrap
def target(x):
    return x.y


target(1)
