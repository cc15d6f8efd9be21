"""Which object and name an AttributeError is about, when a getter or hook raised it."""
class A:
    @property
    def x(self): raise AttributeError('m')
    def __getattr__(self, n):
        raise AttributeError('hook ' + n)
class B:
    @property
    def x(self): raise AttributeError('m')
    @property
    def y(self): return self.missing
def t(f):
    for i in range(3):
        try: f()
        except AttributeError as e: print(e, e.name, type(e.obj).__name__)
t(lambda: A().x)
t(lambda: A().q)
t(lambda: B().x)
t(lambda: B().y)
t(lambda: getattr(B(), 'x'))
t(lambda: B().x())
t(lambda: B().nothing)
t(lambda: B().nothing())
