# A list comprehension runs in the function's own frame, and puts its name back afterwards.
# Try: step into both; only the generator expression has a frame of its own.
import sys


def f():
    n = "mine"
    names = [sys._getframe().f_code.co_name for n in range(1)]
    more = list(sys._getframe().f_code.co_name for n in range(1))
    return names, more, n


print(f())
