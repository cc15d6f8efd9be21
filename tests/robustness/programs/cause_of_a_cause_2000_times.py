e = None
for i in range(2000):
    n = ValueError(i); n.__cause__ = e; e = n
try:
    raise e
except ValueError as x:
    n = 0
    while x: n += 1; x = x.__cause__
    print(n)
