# NameError, UnboundLocalError and AttributeError say what they are about.
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e, getattr(e, 'name', 'no name'), type(getattr(e, 'obj', 'no object')).__name__)


def global_name():
    return nowhere


def local():
    if False:
        x = 1
    return x


def cell():
    def inner():
        return y
    if False:
        y = 1
    inner()


def deleted():
    z = 1
    del z
    return z


def delete_global():
    global nothing
    del nothing


class A:
    pass


def attribute():
    A().missing


def class_attribute():
    A.missing


def number():
    (5).missing


def module():
    import sys
    sys.missing


def set_number():
    (5).x = 1


def delete():
    a = A()
    del a.x


def method():
    [].append.x = 1


for f in (global_name, local, cell, deleted, delete_global, attribute, class_attribute, number, module, set_number, delete, method):
    attempt(f)
