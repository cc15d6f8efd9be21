"""Abstract classes of containers, iterators and the like; collections.abc shows them."""

import sys
from abc import ABCMeta, abstractmethod

__all__ = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable",
    "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable",
    "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView",
    "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString", "Buffer",
]

# Where the classes say that they are from.
__name__ = "collections.abc"

GenericAlias = type(list[int])
EllipsisType = type(Ellipsis)
FunctionType = type(lambda: None)


# For __class_getitem__: classes that are written with types in brackets
_of_types = classmethod(GenericAlias)


def _check_methods(C, *methods):
    """True where a class has all the methods; NotImplemented where one is missing or set to None."""
    line = C.__mro__
    for name in methods:
        found = None
        for owner in line:
            space = owner.__dict__
            if name in space:
                found = space[name]
                break
        if found is None:
            return NotImplemented
    return True


def _recognised_by(*names):
    """A class decorator: whatever has these methods counts as a subclass, without being told so.

    It holds for the class itself only: what is derived from it is asked in the ordinary way.
    """

    def decorate(abstract):
        def __subclasshook__(cls, C):
            return _check_methods(C, *names) if cls is abstract else NotImplemented

        __subclasshook__.__qualname__ = f"{abstract.__name__}.__subclasshook__"
        abstract.__subclasshook__ = classmethod(__subclasshook__)
        return abstract

    return decorate


def _thrown(typ, val, tb):
    """The exception that throw(typ, val, tb) raises."""
    if val is None:
        if tb is None:
            return typ
        val = typ()
    return val if tb is None else val.with_traceback(tb)


# One method says what these are.


@_recognised_by("__hash__")
class Hashable(metaclass=ABCMeta):
    @abstractmethod
    def __hash__(self):
        return 0

    __slots__ = ()


@_recognised_by("__len__")
class Sized(metaclass=ABCMeta):
    @abstractmethod
    def __len__(self):
        return 0

    __slots__ = ()


@_recognised_by("__contains__")
class Container(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = _of_types

    @abstractmethod
    def __contains__(self, x):
        return False


@_recognised_by("__iter__")
class Iterable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = _of_types

    @abstractmethod
    def __iter__(self):
        yield from ()


@_recognised_by("__buffer__")
class Buffer(metaclass=ABCMeta):
    @abstractmethod
    def __buffer__(self, flags: int, /) -> memoryview:
        raise NotImplementedError

    __slots__ = ()


@_recognised_by("__await__")
class Awaitable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = _of_types

    @abstractmethod
    def __await__(self):
        yield


@_recognised_by("__aiter__")
class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = _of_types

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


# Functions as types: Callable[[int, str], bool]


def _stands_for_arguments(form):
    """Whether it can be there instead of a list of argument types: ..., ParamSpec, Concatenate."""
    if form is Ellipsis or isinstance(form, list):
        return True
    kind = type(form)
    if kind.__module__ != "typing":
        return False
    return kind.__name__ in ("ParamSpec", "_ConcatenateGenericAlias")


def _are_short(types):
    """Whether the types of a Callable do not list its argument types one by one."""
    return len(types) == 2 and _stands_for_arguments(types[0])


def _type_repr(obj):
    """A type as it is written in an annotation."""
    if obj is Ellipsis:
        return "..."
    if isinstance(obj, FunctionType):
        return obj.__name__
    if not isinstance(obj, type):
        return repr(obj)
    name = obj.__qualname__
    return name if obj.__module__ == "builtins" else f"{obj.__module__}.{name}"


class _CallableGenericAlias(GenericAlias):
    """Callable[[argument types], result type]; the types are one flat tuple."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        taken, given = args
        if isinstance(taken, (list, tuple)):
            args = (*taken, given)
        elif not _stands_for_arguments(taken):
            what = "a list of types, an ellipsis, ParamSpec, or Concatenate"
            raise TypeError(f"Expected {what}. Got {taken}")
        return super().__new__(cls, origin, args)

    def __repr__(self):
        types = self.__args__
        if _are_short(types):
            return super().__repr__()
        *taken, given = [_type_repr(each) for each in types]
        return f"collections.abc.Callable[[{', '.join(taken)}], {given}]"

    def __reduce__(self):
        types = self.__args__
        if not _are_short(types):
            *taken, given = types
            types = taken, given
        return _CallableGenericAlias, (Callable, types)

    def __getitem__(self, item):
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        chosen = item if isinstance(item, tuple) else (item,)
        types = super().__getitem__(chosen).__args__
        if not isinstance(types[0], (list, tuple)):
            types = types[:-1], types[-1]
        return _CallableGenericAlias(Callable, tuple(types))


@_recognised_by("__call__")
class Callable(metaclass=ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(_CallableGenericAlias)

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False


# Iterators and generators


@_recognised_by("__iter__", "__next__")
class Iterator(Iterable):
    __slots__ = ()

    def __iter__(self):
        return self

    @abstractmethod
    def __next__(self):
        """The next item, or StopIteration where there is none."""
        raise StopIteration


@_recognised_by("__reversed__", "__iter__")
class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield from ()


@_recognised_by("__iter__", "__next__", "send", "throw", "close")
class Generator(Iterator):
    __slots__ = ()

    def __next__(self):
        """What it yields next, when None is sent."""
        return self.send(None)

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Raises an exception where the generator stands."""
        raise _thrown(typ, val, tb)

    @abstractmethod
    def send(self, value):
        """Goes on with a value; the result is what is yielded next."""
        raise StopIteration

    def close(self):
        """Ends the generator with GeneratorExit."""
        try:
            self.throw(GeneratorExit)
        except (StopIteration, GeneratorExit):
            return
        raise RuntimeError("generator ignored GeneratorExit")


@_recognised_by("__await__", "send", "throw", "close")
class Coroutine(Awaitable):
    __slots__ = ()

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Raises an exception where the coroutine stands."""
        raise _thrown(typ, val, tb)

    @abstractmethod
    def send(self, value):
        """Goes on with a value; the result is what it waits for next."""
        raise StopIteration

    def close(self):
        """Ends the coroutine with GeneratorExit."""
        try:
            self.throw(GeneratorExit)
        except (StopIteration, GeneratorExit):
            return
        raise RuntimeError("coroutine ignored GeneratorExit")


@_recognised_by("__anext__", "__aiter__")
class AsyncIterator(AsyncIterable):
    __slots__ = ()

    def __aiter__(self):
        return self

    @abstractmethod
    async def __anext__(self):
        """The next item, or StopAsyncIteration where there is none."""
        raise StopAsyncIteration


@_recognised_by("__aiter__", "__anext__", "asend", "athrow", "aclose")
class AsyncGenerator(AsyncIterator):
    __slots__ = ()

    async def __anext__(self):
        return await self.asend(None)

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Raises an exception where the generator stands."""
        raise _thrown(typ, val, tb)

    @abstractmethod
    async def asend(self, value):
        """Goes on with a value; the result is what is yielded next."""
        raise StopAsyncIteration

    async def aclose(self):
        """Ends the generator with GeneratorExit."""
        try:
            await self.athrow(GeneratorExit)
        except (StopAsyncIteration, GeneratorExit):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")


@_recognised_by("__len__", "__iter__", "__contains__")
class Collection(Sized, Iterable, Container):
    __slots__ = ()


# Sets


def _as_set(maker, other):
    """other as a Set, made by a set's class where it is another iterable; None where it is none."""
    if isinstance(other, Set):
        return other
    if isinstance(other, Iterable):
        return maker._from_iterable(other)
    return None


class Set(Collection):
    """A set, of which a class must define __contains__, __iter__ and __len__."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        """Makes an instance; to be overridden where the constructor takes no iterable."""
        return cls(it)

    def _hash(self):
        """A hash that depends on the elements only; a class that can be hashed uses it in __hash__."""
        # The same numbers as frozenset: mixed for each element so that near ones differ, joined
        # by ^ so that the order does not matter, and cut to the bits of a machine word.
        bits = 2 * sys.maxsize + 1
        mixed = (len(self) + 1) * 1927868237 & bits
        for element in self:
            own = hash(element)
            mixed = (mixed ^ ((own << 16) ^ own ^ 89869747) * 3644798167) & bits
        mixed ^= (mixed >> 25) ^ (mixed >> 11)
        mixed = (mixed * 69069 + 907133923) & bits
        if mixed > sys.maxsize:
            mixed -= bits + 1
        return 590923713 if mixed == -1 else mixed

    def __eq__(self, other):
        if isinstance(other, Set):
            return self.__le__(other) if len(self) == len(other) else False
        return NotImplemented

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        if len(self) <= len(other):
            for element in self:
                if element not in other:
                    return False
            return True
        return False

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        if len(self) >= len(other):
            for element in other:
                if element not in self:
                    return False
            return True
        return False

    def __lt__(self, other):
        if isinstance(other, Set):
            return self.__le__(other) if len(self) < len(other) else False
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, Set):
            return self.__ge__(other) if len(self) > len(other) else False
        return NotImplemented

    def isdisjoint(self, other):
        """Whether there is nothing in both."""
        for element in other:
            if element in self:
                return False
        return True

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(each for part in (self, other) for each in part)
        return NotImplemented

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(each for each in other if each in self)
        return NotImplemented

    def __sub__(self, other):
        others = _as_set(self, other)
        if others is None:
            return NotImplemented
        return self._from_iterable(each for each in self if each not in others)

    def __rsub__(self, other):
        others = _as_set(self, other)
        if others is None:
            return NotImplemented
        return self._from_iterable(each for each in others if each not in self)

    def __xor__(self, other):
        others = _as_set(self, other)
        if others is None:
            return NotImplemented
        return (self - others) | (others - self)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class MutableSet(Set):
    """A set that can change, of which a class must also define add and discard."""

    __slots__ = ()

    @abstractmethod
    def discard(self, value):
        """Takes an element out; one that is not there is no error."""
        raise NotImplementedError

    @abstractmethod
    def add(self, value):
        """Puts an element in."""
        raise NotImplementedError

    def pop(self):
        """Takes some element out and gives it; KeyError where there is none."""
        elements = iter(self)
        try:
            chosen = next(elements)
        except StopIteration:
            raise KeyError from None
        self.discard(chosen)
        return chosen

    def remove(self, value):
        """Takes an element out; KeyError if it is not there."""
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def clear(self):
        """Takes all elements out, one by one."""
        try:
            while True:
                self.pop()
        except KeyError:
            return

    def __ior__(self, it):
        for element in it:
            self.add(element)
        return self

    def __isub__(self, it):
        if it is not self:
            for element in it:
                self.discard(element)
        else:
            self.clear()
        return self

    def __iand__(self, it):
        for element in self - it:
            self.discard(element)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        for element in it if isinstance(it, Set) else self._from_iterable(it):
            if element not in self:
                self.add(element)
            else:
                self.discard(element)
        return self


# Mappings and what they show of themselves


class Mapping(Collection):
    """A mapping, of which a class must define __getitem__, __iter__ and __len__."""

    __slots__ = ()

    # Patterns in braces match it.
    __abc_tpflags__ = 0x40

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def __contains__(self, key):
        try:
            self[key]
            return True
        except KeyError:
            return False

    def get(self, key, default=None):
        """The value of a key, or the default where the key is missing."""
        try:
            return self[key]
        except KeyError:
            return default

    def items(self):
        """A view of the (key, value) pairs, like a set."""
        return ItemsView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def keys(self):
        """A view of the keys, like a set."""
        return KeysView(self)

    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    __reversed__ = None


class MutableMapping(Mapping):
    """A mapping that can change, of which a class must also define __setitem__ and __delitem__."""

    __slots__ = ()

    # Stands for a default that nobody gave.
    __missing = object()

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    def setdefault(self, key, default=None):
        """The value of a key, which is set to the default first where it is missing."""
        try:
            value = self[key]
        except KeyError:
            value = self[key] = default
        return value

    def update(self, other=(), /, **kwds):
        """Sets what a mapping, or an iterable of pairs, and the keywords say."""
        if isinstance(other, Mapping):
            for each in other:
                self[each] = other[each]
        elif not hasattr(other, "keys"):
            for each, value in other:
                self[each] = value
        else:
            for each in other.keys():
                self[each] = other[each]
        for each in kwds:
            self[each] = kwds[each]

    def pop(self, key, default=__missing):
        """Takes a key out and gives its value; where it is missing the default, or KeyError."""
        try:
            value = self[key]
        except KeyError:
            if default is not self.__missing:
                return default
            raise
        del self[key]
        return value

    def popitem(self):
        """Takes some key out and gives it with its value; KeyError where there is none."""
        keys = iter(self)
        try:
            chosen = next(keys)
        except StopIteration:
            raise KeyError from None
        value = self[chosen]
        del self[chosen]
        return chosen, value

    def clear(self):
        """Takes all keys out, one by one."""
        try:
            while True:
                self.popitem()
        except KeyError:
            return


class MappingView(Sized):
    __slots__ = ("_mapping",)
    __class_getitem__ = _of_types

    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return f"{self.__class__.__name__}({self._mapping!r})"

    def __len__(self):
        return len(self._mapping)


class KeysView(MappingView, Set):
    __slots__ = ()

    def __iter__(self):
        yield from self._mapping

    def __contains__(self, key):
        return key in self._mapping

    @classmethod
    def _from_iterable(cls, it):
        return set(it)


class ItemsView(MappingView, Set):
    __slots__ = ()

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield key, mapping[key]

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    @classmethod
    def _from_iterable(cls, it):
        return set(it)


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield mapping[key]

    def __contains__(self, value):
        mapping = self._mapping
        for key in mapping:
            found = mapping[key]
            if found is value or found == value:
                return True
        return False


# Sequences


class Sequence(Reversible, Collection):
    """A sequence, of which a class must define __getitem__ and __len__."""

    __slots__ = ()

    # Patterns in brackets match it.
    __abc_tpflags__ = 0x20

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def count(self, value):
        """How many items are equal to a value."""
        return sum(1 for item in self if item is value or item == value)

    def index(self, value, start=0, stop=None):
        """Where the first item is that equals a value, from start on and before stop.

        ValueError if there is none.
        """
        if start is not None and start < 0:
            start = max(start + len(self), 0)
        if stop is not None and stop < 0:
            stop += len(self)
        place = start
        while stop is None or place < stop:
            try:
                item = self[place]
            except IndexError:
                break
            if item is value or item == value:
                return place
            place += 1
        raise ValueError

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for place in range(len(self) - 1, -1, -1):
            yield self[place]

    def __iter__(self):
        place = 0
        try:
            while True:
                item = self[place]
                yield item
                place += 1
        except IndexError:
            pass


def _warn_of_byte_string():
    """Warns whoever called the caller."""
    from warnings import warn

    why = "'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14"
    warn(why, DeprecationWarning, stacklevel=3)


class _WarningMeta(ABCMeta):
    """ABCMeta for a class that will not be there any more: whoever uses it is warned."""

    def __new__(cls, name, bases, namespace, **kwargs):
        if name != "ByteString":
            _warn_of_byte_string()
        return super().__new__(cls, name, bases, namespace, **kwargs)

    def __instancecheck__(cls, instance):
        _warn_of_byte_string()
        return super().__instancecheck__(instance)


class ByteString(Sequence, metaclass=_WarningMeta):
    __slots__ = ()


class MutableSequence(Sequence):
    """A sequence that can change: a class must also define __setitem__, __delitem__ and insert."""

    __slots__ = ()

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Puts a value before the item at an index."""
        raise IndexError

    def __iadd__(self, values):
        self.extend(values)
        return self

    def extend(self, values):
        """Puts all items of an iterable at the end."""
        # It would never end if it ran after itself.
        for item in list(values) if values is self else values:
            self.append(item)

    def append(self, value):
        """Puts a value at the end."""
        self.insert(len(self), value)

    def remove(self, value):
        """Takes out the first item that equals a value; ValueError if there is none."""
        place = self.index(value)
        del self[place]

    def pop(self, index=-1):
        """Takes out the item at an index, the last one unless told otherwise, and gives it."""
        item = self[index]
        del self[index]
        return item

    def reverse(self):
        """Turns the order of the items round, in place."""
        size = len(self)
        for left in range(size // 2):
            right = size - left - 1
            self[left], self[right] = self[right], self[left]

    def clear(self):
        """Takes out all items."""
        try:
            while True:
                self.pop()
        except IndexError:
            return


# The built-in types, some of which have no names but these.

bytes_iterator = type(iter(b""))
bytearray_iterator = type(iter(bytearray()))
str_iterator = type(iter(""))
tuple_iterator = type(iter(()))
list_iterator = type(iter([]))
list_reverseiterator = type(reversed([]))
set_iterator = type(iter(set()))
range_iterator = type(iter(range(1)))
longrange_iterator = type(iter(range(1 << 100)))
zip_iterator = type(zip())
dict_keys = type(dict().keys())
dict_items = type(dict().items())
dict_values = type(dict().values())
dict_keyiterator = type(iter({}))
dict_itemiterator = type(iter(dict().items()))
dict_valueiterator = type(iter(dict().values()))
mappingproxy = type(vars(type))
framelocalsproxy = type((lambda: sys._getframe().f_locals)())
generator = type(each for each in ())


async def _asked():
    yield


async_generator = type(_asked())


async def _asked():
    pass


# Closed, or there would be a warning that nobody waited for it.
_asked = _asked()
_asked.close()
coroutine = type(_asked)
del _asked

for _abstract, _types in {
    Generator: (generator,),
    Coroutine: (coroutine,),
    AsyncGenerator: (async_generator,),
    Iterator: (
        bytes_iterator, bytearray_iterator, dict_keyiterator, dict_valueiterator,
        dict_itemiterator, list_iterator, list_reverseiterator, range_iterator,
        longrange_iterator, set_iterator, str_iterator, tuple_iterator, zip_iterator,
    ),
    Set: (frozenset,),
    MutableSet: (set,),
    Mapping: (mappingproxy, framelocalsproxy),
    MutableMapping: (dict,),
    KeysView: (dict_keys,),
    ItemsView: (dict_items,),
    ValuesView: (dict_values,),
    Sequence: (tuple, str, range, memoryview),
    ByteString: (bytes, bytearray),
    MutableSequence: (list, bytearray),
}.items():
    for _type in _types:
        _abstract.register(_type)
del _abstract, _types, _type
