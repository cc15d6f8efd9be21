def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return "done"


for x in count(2):
    print(x)
g = count(1)
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)


def one_line(): yield 1; yield 2


print(list(one_line()))


def echo():
    got = None
    while True:
        got = yield got


e = echo()
next(e)
print(e.send("a"))
print(e.send("b"))
e.close()
