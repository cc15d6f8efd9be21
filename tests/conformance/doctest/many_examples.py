# Examples of many kinds in docstrings, run in several ways.
import doctest
def a():
    """
    >>> print("x")
    x

    >>> 1 / 0
    Traceback (most recent call last):
      ...
    ZeroDivisionError: division by zero
    >>> int("x")   # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: other
    >>> int("x")   # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ValueError: invalid literal ...
    >>> skipped   # doctest: +SKIP
    >>> {1: 2}
    {1: 2}
    >>> True
    1
    >>> def inner():
    ...     return 5
    ...
    >>> inner()
    5
    >>> 'a\\tb'
    'a\\tb'
    >>> eval("1 +")
    Traceback (most recent call last):
        ...
    SyntaxError: invalid syntax
    >>> class Q(Exception): pass
    >>> raise Q("z")
    Traceback (most recent call last):
    ...
    Q: z
    >>> print("multi\\nline")
    multi
    line
    >>> import math; math.pi
    3.14159...
    """
class Outer:
    class Inner:
        """
        >>> Outer.Inner.__name__
        'Inner'
        """
        def deep(self):
            r"""
            >>> "\n"
            '\n'
            """
def deco(f):
    import functools
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def wrapped(x):
    """
    >>> wrapped(2)
    3
    """
    return x
def lots():
    """
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> [1,
    ...  2]
    [1, 2]
    >>> lots.__name__
    'lots'
    >>> 1
    >>> 2
    >>> 3
    >>> 4
    >>> 5
    >>> 6
    >>> 7
    >>> 8
    """
doctest.testmod()
doctest.testmod(verbose=True, optionflags=doctest.ELLIPSIS | doctest.FAIL_FAST)
print(doctest.testmod(report=False, optionflags=doctest.REPORT_ONLY_FIRST_FAILURE))
for bad in (">>>a", "  >>> 1\n 2", ">>> 1 # doctest: +NOPE", ">>> if 1:\n...x"):
    try: print(doctest.DocTestParser().parse(bad))
    except ValueError as e: print(e)
print([ (e.source, e.want, e.lineno, e.indent, e.options, e.exc_msg) for e in doctest.DocTestParser().get_examples("text\n  >>> a\n  b\n\nmore\n>>> c\n>>> # comment\n>>> d\n")])
f = doctest.DocTestFinder().find(a); print(f)
r = doctest.DocTestRunner(verbose=False); print(r.run(f[0]), r.summarize())
try: doctest.testmod(raise_on_error=True)
except doctest.DocTestFailure as e: print(e, e.got, e.example.want)
