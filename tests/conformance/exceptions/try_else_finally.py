"""The order of try, except, else and finally in all combinations."""


def run(label, action):
    print(label, end=': ')
    try:
        print('try', end=' ')
        result = action()
    except ValueError as error:
        print('except', error, end=' ')
        result = 'handled'
    else:
        print('else', end=' ')
    finally:
        print('finally')
    return result


def fail(error):
    raise error


print(run('none', lambda: 1))
print(run('value', lambda: fail(ValueError('v'))))
try:
    run('key', lambda: fail(KeyError('k')))
except KeyError as error:
    print('out', error)


def returns(n):
    try:
        if n == 0:
            return 'try'
        if n == 1:
            raise ValueError
        if n == 2:
            raise KeyError
    except ValueError:
        return 'except'
    else:
        return 'else'
    finally:
        if n == 2:
            return 'finally'
        print('f', n)


print([returns(n) for n in range(4)])


def loops():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print('body', i)
        finally:
            print('finally', i)
    else:
        print('never')
    return i


print(loops())


def nested():
    try:
        try:
            raise ValueError('inner')
        finally:
            print('inner finally')
    except ValueError as error:
        print('outer', error)
        try:
            raise KeyError('second')
        except KeyError as second:
            print(repr(second.__context__))
    finally:
        print('outer finally')


nested()


def swallow():
    while True:
        try:
            raise ValueError
        finally:
            break
    return 'swallowed'


print(swallow())


def override():
    try:
        raise ValueError('first')
    finally:
        raise KeyError('second')


try:
    override()
except KeyError as error:
    print(repr(error), repr(error.__context__))
