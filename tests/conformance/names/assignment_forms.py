# All forms of assignment and deletion, and the messages of those that fail.
# assignment forms
a, b = b_, c_ = 1, 2; print(a, b, b_, c_)
[a, [b, *c], d] = 1, (2, 3, 4), 5; print(a, b, c, d)
*a, = "abc"; print(a)
a, *b, c = range(5); print(a, b, c)
(a, b), c = [1, 2], 3; print(a, b, c)
for i, (j, *k) in enumerate([(1, 2, 3), (4,)]): print(i, j, k)
class O: pass
o = O(); l = [0, 0]
o.a, l[0], l[1:], *r = 1, 2, [3, 4], 5, 6; print(o.a, l, r)
for o.loop in range(3): pass
print(o.loop)
for l[0] in "xy": pass
print(l)
with __import__("contextlib").nullcontext((1, 2)) as (p, q): print(p, q)
a = b = c = []; a.append(1); print(b is c, c)
a += [2]; print(b); a = a + [3]; print(b, a)
t = (1, [2]); 
try: t[1] += [3]
except TypeError as e: print(e, t)
s = "a"; s2 = s; s += "b"; print(s, s2)
d = {}; d["x"], d["y"] = d, 1; print(d)
i = 0; i, l2 = 1, [i]; print(i, l2)
i = 0; arr = [10, 20]; i, arr[i] = 1, 99; print(arr)
x = y = 0; x, y = y + 1, x + 2; print(x, y)
n = 5; (n := n + 1); print(n, (m := 3) + m, [w := 1, w ** 2], [last := v for v in range(3)], last)
if (k := len("abc")) > 2: print(k)
while (n := n - 1) > 3: print(n)
print(f"{(z := 5)}", z, any((hit := q) > 1 for q in [0, 2, 3]), hit)
def f():
    if False: undefined = 1
    try: undefined
    except UnboundLocalError as e: print(e)
    [outer := i for i in range(3)]
    print(outer)
    del outer
    try: outer
    except UnboundLocalError as e: print(e)
f()
del a, (b), [c]
try: a
except NameError as e: print(e)
l = list(range(10)); del l[::2]; print(l); del l[1:3]; print(l); l[1:1] = "ab"; print(l); l[::2] = [0] * len(l[::2]); print(l); l[5:2] = [7]; print(l); l[-1:] = []; print(l); l[:] = []; print(l)
for bad in ("l[::2] = [1, 2, 3]", "l[::0]", "a, b = 1", "a, b = {1: 2, 3: 4}; print(a, b)", "a, b = {5}", "a, b = 'xyz'", "(a, b) = iter([])", "[a] = []", "a, *b = None", "*a, b = ''", "x: int; print(x)", "1 = x", "a.b = 1", "None.x = 1", "'a'.x = 1", "[].x = 1", "len.x = 1", "int.x = 1", "(lambda: 0).x = 1", "f.x = 1; print(f.x)", "f.__code__ = 5", "f.__name__ = 5", "f.__defaults__ = 5", "f.__dict__ = 5", "f.__globals__ = {}", "O.__name__ = 'Z'; print(O)", "O.__name__ = 5", "O.__dict__ = {}", "O.__bases__ = ()", "O.__bases__ = (int,)", "O.__class__ = 5", "O.__mro__ = ()", "o.__class__ = 5", "o.__dict__ = 5", "del o.zzz", "del o.__dict__", "del o.__class__", "del O.__name__", "del O.zzz", "del f.zzz", "del [].append", "del nope", "del print", "del l[99]", "del {}['a']", "del 'abc'[0]", "del (1,)[0]", "del {1}[0]", "o[0]", "o[0] = 1", "del o[0]", "o()", "o + 1", "1 + o", "o += 1", "o < o", "o <= 1", "-o", "len(o)", "iter(o)", "next(o)", "int(o)", "float(o)", "complex(o)", "str(o)[:2]", "abs(o)", "round(o)", "hash(o) > 0", "bool(o)", "o in o", "1 in o", "with o: pass", "[*o]", "f(*o)", "f(**o)", "{**o}", "o @ o", "o ** o", "pow(o, 1)", "divmod(o, 1)", "o // o", "o % o", "o << o", "o & o", "range(o)", "[1][o]", "'a' * o", "'%d' % o", "'{:d}'.format(o)", "f'{o:d}'", "sorted([o, o])", "max(o, o)", "sum([o])", "reversed(o)", "enumerate(o)", "zip(o)", "dict(o)", "list(o)", "set(o)", "bytes(o)", "chr(o)", "ord(o)", "open(o)", "isinstance(o, o)", "issubclass(o, O)", "getattr(o, 'q')", "o.q.r", "O.q", "o.a.b.c", "import_ = __import__(o)", "exec(o)", "eval(o)", "type(o)()", "super(o)", "object.__getattribute__(o, 'q')", "raise o", "raise O", "assert o, 'x'; print('fine')", "match o:\n case O(a=1): print('matched')", "match o:\n case O(1): pass", "async def g(): await o\ng().send(None)", "def g(): yield from o\nlist(g())", "@o\ndef g(): pass", "class G(o): pass", "class G(O, metaclass=o): pass", "class G(O, kw=1): pass", "lambda: o.x.y", "print(end=o)", "''.join([o])", "o.__len__()", "O.__init__(1)", "O.a", "O().a"):
    try: exec(bad)
    except BaseException as e: print(bad.replace("\n", "|"), "->", type(e).__name__, str(e).split(" at 0x")[0])
