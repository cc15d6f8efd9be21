# round(): half to even, on the exact value.
for value in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999999999999996, 1e16 + 0.0, 4503599627370497.5, 0.0, -0.0, 1e300):
    print(value, round(value), type(round(value)))
for value, digits in ((2.675, 2), (2.665, 2), (1.005, 2), (0.125, 2), (0.375, 2), (2.5, 0), (3.5, 0), (-2.5, 0), (1234.5678, -2), (1250.0, -2), (1350.0, -2), (5e-324, 323), (5e-324, 324),
                      (1.5, 400), (1.5, -400), (1e308, -308), (123.456, 10 ** 30), (123.456, -10 ** 30), (0.1, 17), (0.1, 20), (1e22, 2), (9.995, 2), (-0.001, 1), (float('inf'), 2)):
    print(value, digits, round(value, digits))


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


attempt(round, float('inf'))
attempt(round, float('nan'))
attempt(round, float('nan'), 2)
attempt(round, 1.5, 'a')
attempt(round, 1.5, None)
attempt(round, 1.7976931348623157e308, -308)
attempt(round, 'a')
attempt(round)
attempt(round, 1, 2, 3)


class Own:
    def __round__(self, digits=None):
        return ('own', digits)


print(round(Own()), round(Own(), 3), round(Own(), None))
