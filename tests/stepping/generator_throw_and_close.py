def worker():
    while True:
        try:
            x = yield 1
            print("got", x)
        except ValueError:
            print("error")
        finally:
            print("finally")


w = worker()
next(w)
w.send(5)
print(w.throw(ValueError))
try:
    w.throw(KeyError)
except KeyError:
    print("out")


def closing():
    try:
        yield
    finally:
        print("closed")


c = closing()
next(c)
c.close()
c = closing()
c.close()
