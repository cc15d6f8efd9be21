import warnings


class Mine(UserWarning):
    pass


class NotAWarning(Exception):
    pass


def attempt(*args, **kwargs):
    try:
        warnings.warn(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, e)


attempt('mine', Mine)
attempt(Mine('instance'))
attempt(Mine('instance two'), RuntimeWarning)
attempt('text', NotAWarning)
attempt('text', 5)
attempt('text', None)
attempt(5)
attempt()
attempt('x', UserWarning, 'level')
attempt(message='by name', category=FutureWarning, stacklevel=1, source=None)
warnings.warn_explicit('explicit', UserWarning, 'some_file.py', 42)
warnings.warn_explicit('explicit', UserWarning, 'some_file.py', 42, module='m', registry={})
