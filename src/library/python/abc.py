"""Abstract base classes.

What an abstract class knows about its subclasses is kept natively (_abc); here are the names for it.
"""

import _abc
from _abc import get_cache_token


def abstractmethod(funcobj):
    """Marks a method that a class must define before it can have instances."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class ABCMeta(type):
    """The class of abstract classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        made = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc._abc_init(made)
        return made

    def __subclasscheck__(cls, subclass):
        return _abc._abc_subclasscheck(cls, subclass)

    def __instancecheck__(cls, instance):
        return _abc._abc_instancecheck(cls, instance)

    def register(cls, subclass):
        """Makes a class count as a subclass; returns it, so that this can be used as a decorator."""
        return _abc._abc_register(cls, subclass)

    def _abc_caches_clear(cls):
        _abc._reset_caches(cls)

    def _abc_registry_clear(cls):
        _abc._reset_registry(cls)

    def _dump_registry(cls, file=None):
        shown = {'Class': f'{cls.__module__}.{cls.__qualname__}', 'Inv. counter': get_cache_token()}
        parts = ('registry', 'cache', 'negative_cache', 'negative_cache_version')
        for part, value in zip(parts, _abc._get_dump(cls)):
            shown[f'_abc_{part}'] = repr(value)
        for label in shown:
            print(f'{label}: {shown[label]}', file=file)


class ABC(metaclass=ABCMeta):
    """A class to derive abstract classes from."""

    __slots__ = ()


def update_abstractmethods(cls):
    """Works out again what a class that has been changed still leaves abstract."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls

    def is_abstract(value):
        return getattr(value, '__isabstractmethod__', False)

    inherited = [name for base in cls.__bases__ for name in getattr(base, '__abstractmethods__', ())]
    left = {name for name in inherited if is_abstract(getattr(cls, name, None))}
    left.update([name for name, value in vars(cls).items() if is_abstract(value)])
    cls.__abstractmethods__ = frozenset(left)
    return cls


# Older ways to mark what is not a plain method.

class abstractclassmethod(classmethod):
    """An abstract class method."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractstaticmethod(staticmethod):
    """An abstract static method."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        super().__init__(abstractmethod(callable))


class abstractproperty(property):
    """An abstract property."""

    __isabstractmethod__ = True
