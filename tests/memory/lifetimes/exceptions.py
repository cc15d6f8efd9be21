# How long an exception keeps the names of the frames it came through.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def fail(name):
    d = D(name)
    raise ValueError(name)


try:
    fail('handled')
except ValueError:
    print('in handler')
print('after')
try:
    fail('named')
except ValueError as e:
    print('in handler', e)
print('after')
try:
    fail('kept')
except ValueError as e:
    kept = e
print('after')
kept = None
print('dropped')
try:
    fail('cleared')
except ValueError as e:
    e.__traceback__ = None
    print('no traceback')
print('after')


def nested():
    try:
        fail('inner')
    except ValueError:
        d = D('outer')
        fail('second')


try:
    nested()
except ValueError as e:
    print(e, e.__context__)
print('end')
