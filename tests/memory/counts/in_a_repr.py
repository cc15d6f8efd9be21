# A container's repr is remembered while it is being made, with a reference of its own.
import sys
from collections import OrderedDict, defaultdict, deque
from functools import partial
from types import SimpleNamespace


class Item:
    def __init__(self):
        self.owner = None
        self.raises = False

    def __repr__(self):
        if self.raises:
            raise ValueError('no repr')
        return str(sys.getrefcount(self.owner))

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self is other


def containers():
    item = Item()
    yield item, [item]
    yield item, [1, [2, 3], item]
    yield item, (item,)
    yield item, {'key': item}
    yield item, {item: 'value'}
    yield item, {item}
    yield item, frozenset([item])
    yield item, deque([item])
    yield item, {'key': item}.values()
    yield item, OrderedDict(key=item)
    yield item, SimpleNamespace(key=item)
    yield item, partial(print, item)


def show(item, container):
    item.owner = container
    print(type(container).__name__, repr(container), sys.getrefcount(container))
    item.raises = True
    try:
        repr(container)
    except ValueError as error:
        print(error)
    item.raises = False
    print(sys.getrefcount(container), repr(container))
    item.owner = None


for item, container in containers():
    show(item, container)


class Nested:
    def __init__(self, depth):
        self.depth = depth

    def __repr__(self):
        whole.append(self.depth)
        return repr(inner) if self.depth else f'{sys.getrefcount(whole)} {sys.getrefcount(inner)}'


inner = [Nested(0)]
whole = [Nested(1), inner]
whole.append(whole)
del whole[3:]
print(repr(inner), sys.getrefcount(inner), sys.getrefcount(whole))


class Once:
    def __repr__(self):
        return f'{itself!r} {sys.getrefcount(itself)}'


itself = [Once()]
itself.append(itself)
print(repr(itself), sys.getrefcount(itself))
itself.clear()


class Catching:
    def __init__(self, owner):
        self.owner = owner

    def __repr__(self):
        try:
            repr([Item(), self.owner, Bad()])
        except KeyError as error:
            return f'{error} {sys.getrefcount(self.owner)} {self.owner}'


class Bad:
    def __repr__(self):
        raise KeyError('bad')


owner = []
owner.append(Catching(owner))
print(repr(owner), sys.getrefcount(owner))
owner.clear()
