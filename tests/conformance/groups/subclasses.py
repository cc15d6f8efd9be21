# Groups of classes of one's own.
class E(ExceptionGroup):
    def derive(self, excs):
        return E(self.message + '!', excs)


class WithField(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, excs):
        return WithField(self.message, excs, self.code)


e = E('a', [ValueError(1), KeyError(2), E('b', [ValueError(3)])])
print(e.split(ValueError))
w = WithField('w', [ValueError(1), KeyError(2)], 7)
match, rest = w.split(KeyError)
print(match.code, rest.code, type(match).__name__, w.args, w.exceptions)


class BadDerive(ExceptionGroup):
    def derive(self, excs):
        return 3


try:
    BadDerive('a', [ValueError(), KeyError()]).subgroup(ValueError)
except TypeError as x:
    print(x)
for name in ('message', 'exceptions'):
    try:
        setattr(e, name, 3)
    except AttributeError as x:
        print(x)
print(BaseExceptionGroup.__mro__, ExceptionGroup.__mro__, ExceptionGroup.__bases__, ExceptionGroup[int])
print(isinstance(e, Exception), issubclass(BaseExceptionGroup, Exception))
