# What the random cases have in common. No case prints an address, or iterates over a set of instances.
import gc
import sys
import weakref
from copy import copy, deepcopy

rc = sys.getrefcount
size = sys.getsizeof


class C:
    shared = []

    def __init__(self, name, part=None):
        self.name = name
        self.part = part

    def __repr__(self):
        return f"<{self.name}>"

    def meth(self, other=None):
        return rc(self), rc(other)

    def me(self):
        return self


class D(C):
    def __del__(self):
        print("del", self.name)


class S:
    __slots__ = "name", "part", "__weakref__"

    def __init__(self, name, part=None):
        self.name = name
        self.part = part

    def __del__(self):
        print("del slots", self.name)


class Saves(C):
    kept = []

    def __del__(self):
        print("saved", self.name)
        Saves.kept.append(self)


class Context:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        print("enter", rc(self.thing))
        return self.thing

    def __exit__(self, kind, error, traceback):
        print("exit", kind is None, rc(self.thing))
        return True


class Failure(Exception):
    pass


def counts(x, *rest, **named):
    return rc(x), [rc(one) for one in rest], {k: rc(v) for k, v in named.items()}


def default(x, kept=[]):
    kept.append(x)
    if len(kept) > 2:
        kept.clear()
    return rc(x), rc(kept)


def numbers(x, y=None):
    got = yield rc(x)
    yield rc(got), rc(y)
    yield x


def delegating(x):
    yield from numbers(x)


def finishing(x):
    try:
        yield rc(x)
    finally:
        print("finally", rc(x))


def closure(x):
    def inner():
        return x
    return inner


def pair_of_closures(x):
    def one():
        return two, x
    def two():
        return one
    return one


def raising(x):
    raise Failure(x)


def called(reference):
    print("callback", reference() is None)


def plain(x):
    return x
