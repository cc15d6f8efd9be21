def f():
    raise ValueError('inner')


def collect():
    found = []
    for g in (f, lambda: 1 / 0, lambda: {}['key']):
        try:
            g()
        except Exception as e:
            found.append(e)
    raise ExceptionGroup('several', found)


collect()
