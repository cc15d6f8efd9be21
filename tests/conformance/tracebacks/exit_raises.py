class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        raise KeyError('exit')


with Manager():
    raise ValueError('body')
