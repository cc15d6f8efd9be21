# An uncaught exception keeps its frames until the very end.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def f():
    local = D('local')
    1 / 0


d = D('global')
f()
