def f(n):
    try:
        x = 1 / n
    except ZeroDivisionError as error:
        x = 0
    else:
        x += 1
    finally:
        x += 1
    return x


print(f(0), f(1))


def nested():
    try:
        try:
            raise KeyError("a")
        finally:
            print("inner")
    except KeyError:
        print("outer")
        try:
            raise ValueError
        except ValueError:
            pass


nested()
