import doctest
def f(n):
    """
    >>> f(2)
    4
    >>> [f(i) for i in range(3)]
    [0, 1, 4]
    """
    return n * n
def g():
    pass
if __name__ == "__main__":
    doctest.testmod(verbose=True)
    print(doctest.testmod())
    doctest.testmod(name="g", verbose=True)
    doctest.run_docstring_examples(f, globals())
    doctest.run_docstring_examples(f, globals(), verbose=True, name="nm")
    try: doctest.testmod(5)
    except TypeError as e: print(e)
