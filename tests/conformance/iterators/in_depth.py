# Iterators and generators: send, throw, close, yield from, loops with else, changes while looping.
# loops, iter protocol, generators details
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): print("iter"); return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration("val")
        return self.n
for x in It(2): print(x)
a, b = It(2); print(a, b)
try: a, b = It(3)
except ValueError as e: print(e)
try: a, b = It(1)
except ValueError as e: print(e)
print(list(It(2)), sum(It(3)), max(It(3)), 1 in It(3), [*It(2)], dict(zip(It(2), It(2))), sorted(It(3)), "".join(map(str, It(3))), tuple(It(1)), set(It(1)))
def g():
    try:
        while True:
            try: x = yield "y"
            except KeyError as e: print("KE", e); x = "exc"
            print("x", x)
    finally: print("cleanup")
h = g(); print(next(h), h.send(1), h.throw(KeyError("k")), h.throw(KeyError), h.gi_running, h.gi_suspended, h.gi_frame.f_lineno); h.close(); print(h.gi_frame)
try: h.send(None)
except StopIteration as e: print("SI", e.value)
try: h.throw(ValueError("after"))
except ValueError as e: print(e)
def ret(): return 5; yield
def deleg():
    v = yield from ret(); print("v", v)
    v2 = yield from [1, 2]; print(v2)
    try: yield from sub()
    except ValueError as e: print("deleg caught", e)
    return "done"
def sub():
    try: yield "s1"
    except TypeError: print("sub TypeError"); yield "s2"
    raise ValueError("from sub")
d = deleg(); print(next(d), next(d), next(d), d.throw(TypeError), d.gi_yieldfrom is not None)
try: next(d)
except StopIteration as e: print(e.value)
def gx():
    yield 1
    try: yield 2
    except GeneratorExit: print("exit"); return 3
z = gx(); next(z); next(z); print(z.close())
gen = (print("lazy", i) or i for i in range(3)); print("made"); print(next(gen)); print(list(gen), list(gen))
try: (x for x in None)
except TypeError as e: print(e)
try: g().throw(5)
except TypeError as e: print(e)
try: next(g().throw(ValueError, "msg"))
except ValueError as e: print(e)
def fibs():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
from itertools import islice, takewhile
print(list(islice(fibs(), 10)), list(takewhile(lambda x: x < 50, fibs())), next(x for x in fibs() if x > 100))
for i in range(5):
    for j in range(5):
        if j == 2: break
        if (i + j) % 2: continue
        print(i, j, end=";")
    else: print("never")
    if i == 3: break
else: print("never2")
print()
i = 10
while i:
    i -= 3
    if i < 0: break
else: print("else")
print(i)
l = [1, 2, 3]
for x in l:
    if x < 3: l.append(x + 10)
print(l)
for i in range(3): i += 10; print(i, end=" ")
print(i)
d = {"a": 1, "b": 2}
for k in d: d[k] += 1
for k, v in list(d.items()): d[k + k] = v
print(d, [k for k in d], list(d.values()), list(reversed(d)), [*d.items()])
try:
    for k in d: del d[k]
except RuntimeError as e: print(e)
it = iter([1, 2, 3]); print(next(it), list(it), next(it, "end"))
e = enumerate("ab", 5); print(next(e), list(e))
z = zip("ab", range(10)); print(list(z)); r = iter(range(10)); print(list(zip(r, r)), [x for x in range(20) if x % 2 if x % 3], [(x, y) for x in "ab" for y in range(2)], {x: y for x, y in zip("ab", "cd")}, {x % 3 for x in range(9)}, [[j for j in range(i)] for i in range(4)], [x for x in [y for y in range(3)]])
print(list(range(10, 0, -3)), list(range(0)), range(5) == range(0, 5), range(0, 10, 3)[-1], 4 in range(0, 10, 2), range(10)[2:5], len(range(0, 10, 3)), range(3).index(2), range(5).count(3), list(range(-5, 5, 4)), range(10**20)[5], hash(range(0)) == hash(range(1, 1)))
def countdown(n):
    while n: n -= 1; yield n
print(*countdown(3), sep="-"); print(*(c for c in "abc"), sep="", end="\n"); print(max(countdown(5)), min(countdown(5)), sorted(countdown(3)), any(countdown(1)), all(countdown(2)), list(map(lambda a, b: a * b, countdown(3), countdown(3))))
