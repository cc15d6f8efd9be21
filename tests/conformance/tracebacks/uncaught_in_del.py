class Farewell:
    def __call__(self):
        raise ValueError('in __del__')

    def __repr__(self):
        return 'the farewell'


class D:
    __del__ = Farewell()


D()
d = D()
d = None
print('goes on')
