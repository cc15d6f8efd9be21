# What each container holds.
import sys


class P:
    pass


p = P()
count = lambda: sys.getrefcount(p) - 2
print(count())
for make in (lambda: [p], lambda: [p] * 3, lambda: (p, p), lambda: {p}, lambda: {p: p}, lambda: {1: [p, (p,)]},
             lambda: [p for _ in range(4)], lambda: iter([p]), lambda: enumerate([p]), lambda: slice(p, p, p),
             lambda: frozenset([p]), lambda: (lambda: p), lambda: (lambda x=p: x), lambda: zip([p], [p]),
             lambda: map(P, [p]), lambda: reversed([p, p]), lambda: [[p] * 2] * 5, lambda: dict.fromkeys('abc', p).items()):
    made = make()
    print(count(), end=' ')
    made = None
    print(count())
