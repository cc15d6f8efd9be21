def check(x):
    assert x > 0, f'{x} is not positive'
    assert isinstance(x, str)


try:
    check(-1)
except AssertionError as e:
    print(e)
check(1)
