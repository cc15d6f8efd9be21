# args, str() and repr() of plain exceptions.
for args in ((), (1,), ('text',), (1, 2), (None,), ([1, 2],), ((1, 2),)):
    e = ValueError(*args)
    print(e.args, str(e), repr(e), [str(e)])

e = ValueError('a')
e.args = [1, 2, 3]
print(e.args, repr(e))
e.args = 'xyz'
print(e.args, e)
e.args = ()
print(repr(e), repr(str(e)))


class Custom(Exception):
    pass


class WithInit(Exception):
    def __init__(self, code, text='none'):
        super().__init__(code)
        self.code = code
        self.text = text


class WithStr(Exception):
    def __str__(self):
        return 'mine: ' + str(self.args)


print(repr(Custom('x', 1)), Custom('x'))
w = WithInit(5, text='five')
print(w.args, w.code, w.text, repr(w), w, w.__dict__)
print(WithStr(1), repr(WithStr(1)))
print(BaseException.__new__(WithInit, 1, 2).args)
