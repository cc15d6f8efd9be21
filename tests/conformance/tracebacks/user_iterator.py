class Countdown:
    def __iter__(self):
        return self

    def __next__(self):
        raise ZeroDivisionError('custom')


for x in Countdown():
    pass
