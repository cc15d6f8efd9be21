"""Which binding a name means: local, global, built-in."""
x = 1


def reads():
    return x


def binds():
    x = 2
    return x


def declares():
    global x
    x = 3
    return x


def unbound():
    print(x)
    x = 4


print(reads(), binds(), x, declares(), x)
try:
    unbound()
except UnboundLocalError as error:
    print(error)


def makes():
    global made
    made = 'made'


makes()
print(made)


def deletes():
    global made
    del made


deletes()
for action in (deletes, lambda: made):
    try:
        action()
    except NameError as error:
        print(error, error.name)
len_of = len
len = lambda thing: 'shadowed'
print(len([]), len_of([]))
del len
print(len([]))
try:
    del never
except NameError as error:
    print(error)


def conditional(flag):
    if flag:
        y = 1
    return y


print(conditional(True))
try:
    conditional(False)
except UnboundLocalError as error:
    print(error)


def loop():
    for i in []:
        pass
    return i


try:
    loop()
except UnboundLocalError as error:
    print(error)


def handler():
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e


try:
    handler()
except UnboundLocalError as error:
    print(error)


class Body:
    x = x
    z = x + 1
    try:
        undefined
    except NameError as error:
        print(error)


print(Body.x, Body.z)


def sees_later():
    return defined_later


defined_later = 'later'
print(sees_later())
[n for n in range(3)]
try:
    n
except NameError as error:
    print(error)
print((m := 5), m)
