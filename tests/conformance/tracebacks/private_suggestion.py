class A:
    def __init__(self):
        self._secret = 1

    def inside(self):
        return self.secret


A().inside()
