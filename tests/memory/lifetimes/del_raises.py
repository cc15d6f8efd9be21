# An exception in __del__ is reported and goes no further.
class Farewell:
    def __init__(self, text):
        self.text = text

    def __call__(self):
        raise ValueError(self.text)

    def __repr__(self):
        return 'farewell ' + self.text


class A:
    __del__ = Farewell('A')


a = A()
a = 1
print('goes on')


def f():
    a = A()
    try:
        raise KeyError('pending')
    finally:
        a = None
        print('finally')


try:
    f()
except KeyError as e:
    print(e, e.__context__)
[A(), A()]
print('end')
