import sys
for n in (0, -1, 1):
    try:
        sys.setrecursionlimit(n)
        print(n)
    except (ValueError, RecursionError) as e:
        print(type(e).__name__, e)
