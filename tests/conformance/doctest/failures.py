"""Module doc.

>>> 1 + 1
2
>>> add(2, 2)
5
"""
import doctest
def add(a, b):
    """Adds.

    >>> add(1, 2)
    3
    >>> for i in range(3):
    ...     print(i)
    0
    1
    2
    >>> add("a", 1)
    Traceback (most recent call last):
        ...
    TypeError: can only concatenate str (not "int") to str
    >>> add(1, 1)
    3
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 18, 19]
    >>> print(1,   2) # doctest: +NORMALIZE_WHITESPACE
    1     2
    >>> x = 5
    >>> x
    >>> None
    """
    return a + b
class C:
    """
    >>> C().m()
    'm'
    """
    def m(self):
        """>>> C().m()
        'm'
        """
        return "m"
    @property
    def p(self):
        """
        >>> C().p
        1
        """
        return 1
    @staticmethod
    def s():
        """
        >>> C.s()
        2
        """
        return 2
    @classmethod
    def c(cls):
        """
        >>> C.c()
        2
        """
        return 3
def nodoc(): pass
def nothing():
    """no examples"""
__test__ = {"extra": ">>> 1\n1\n", "func": add}
print(doctest.testmod())
