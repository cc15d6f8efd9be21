import functools
@functools.lru_cache(None)
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(400))
class N:
    def __init__(s, n): s.n = n
    def __repr__(s): return f'N({s.n!r})'
x = None
for _ in range(200): x = N(x)
print(len(repr(x)))
class R:
    def __repr__(s): return repr(s)
try: repr(R())
except RecursionError as e: print('RE', e)
class A:
    def __getattr__(s, n): return getattr(s, n + 'x')
try: A().y
except RecursionError as e: print('RE')
print(sorted([3,1,2], key=lambda v: sorted([v, 1], key=lambda w: -w)))
