# getrefcount of a list, with names and containers coming and going.
import sys

count = sys.getrefcount
a = []
print(count(a))
b = a
print(count(a))
c = [a, a]
print(count(a))
del b, c
print(count(a))
d = {'k': a, a.__class__: (a, a)}
print(count(a))
d.clear()
print(count(a))
s = a, [a], {0: a}
print(count(a))
s = None
print(count(a))
