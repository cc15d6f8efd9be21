def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        print('logged', e)
        raise


def g():
    try:
        f()
    except ZeroDivisionError as e:
        raise e


g()
