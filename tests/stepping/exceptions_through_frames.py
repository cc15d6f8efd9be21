def a():
    b()
    print("never")


def b():
    try:
        c()
    finally:
        print("b ends")


def c():
    [][1]


try:
    a()
except IndexError:
    print("caught")


def d():
    c()


d()
print("never")
