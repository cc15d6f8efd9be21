"""WeakSet: a set that does not keep its elements alive."""

from _weakref import ref
from types import GenericAlias

__all__ = ["WeakSet"]


def _forgetting(owner):
    """What takes dead elements out of the set that `owner` refers to, weakly as well."""

    def forget(dead):
        weak_set = owner()
        if weak_set is None:
            return
        if weak_set._readers:
            weak_set._dead.append(dead)
        else:
            weak_set.data.discard(dead)

    return forget


class WeakSet:
    def __init__(self, data=None):
        # Weak references to the elements. While somebody iterates, those that die wait in `_dead`.
        self.data = set()
        self._readers = 0
        self._dead = []
        self._forget = _forgetting(ref(self))
        if data is not None:
            self.update(data)

    def _living(self):
        """The weak references, without those that waited to be taken out."""
        while self._dead:
            self.data.discard(self._dead.pop())
        return self.data

    # Looking.

    def __iter__(self):
        self._readers += 1
        try:
            for weak in self.data:
                element = weak()
                if element is not None:
                    yield element
        finally:
            self._readers -= 1
            if self._readers == 0:
                self._living()

    def __len__(self):
        return len(self.data) - len(self._dead)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        return type(self), (list(self),), self.__getstate__()

    # Changing.

    def add(self, item):
        self._living().add(ref(item, self._forget))

    def remove(self, item):
        self._living().remove(ref(item))

    def discard(self, item):
        self._living().discard(ref(item))

    def clear(self):
        self._living().clear()

    def pop(self):
        weak_references = self._living()
        while weak_references:
            element = weak_references.pop()()
            if element is not None:
                return element
        raise KeyError("pop from empty WeakSet")

    def update(self, other):
        self._living()
        for element in other:
            self.add(element)

    def difference_update(self, other):
        mine = self._living()
        if other is self:
            mine.clear()
        else:
            mine.difference_update(map(ref, other))

    def intersection_update(self, other):
        self._living().intersection_update(map(ref, other))

    def symmetric_difference_update(self, other):
        mine = self._living()
        if other is self:
            mine.clear()
        else:
            mine.symmetric_difference_update([ref(element, self._forget) for element in other])

    def __ior__(self, other):
        self.update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    # New sets.

    def copy(self):
        return type(self)(self)

    def union(self, other):
        return type(self)(element for part in (self, other) for element in part)

    def intersection(self, other):
        return type(self)(element for element in other if element in self)

    def difference(self, other):
        result = self.copy()
        result.difference_update(other)
        return result

    def symmetric_difference(self, other):
        result = self.copy()
        result.symmetric_difference_update(other)
        return result

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference

    # Comparing.

    def issubset(self, other):
        return self.data.issubset(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset(map(ref, other))

    def isdisjoint(self, other):
        return not self.intersection(other)

    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return self.data < {ref(element) for element in other}

    def __gt__(self, other):
        return self.data > {ref(element) for element in other}

    def __eq__(self, other):
        if isinstance(other, type(self)):
            return self.data == {ref(element) for element in other}
        return NotImplemented

    __hash__ = None

    __class_getitem__ = classmethod(GenericAlias)
