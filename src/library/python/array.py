"""Arrays: sequences of numbers or characters of one kind, which lie in memory one after the other."""

from _array import ArrayType, array, typecodes
from collections.abc import MutableSequence

MutableSequence.register(array)
del MutableSequence
