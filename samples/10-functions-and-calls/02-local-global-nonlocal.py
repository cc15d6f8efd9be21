# A name that is assigned in a function is its own; global and nonlocal say whose it is instead.
# Try: watch which block of names each assignment changes.
x = "global"


def outer():
    x = "outer"

    def inner():
        nonlocal x
        x = "changed"

    inner()
    print(x)


def to_global():
    global x
    x = "changed too"


outer()
print(x)
to_global()
print(x)
