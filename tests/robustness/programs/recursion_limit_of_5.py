import sys
def f(n): return 0 if n == 0 else 1 + f(n - 1)
sys.setrecursionlimit(5)
try:
    print(f(2))
    print(f(10))
except RecursionError as e:
    print(e)
