# Classes derived from every built-in type: what their methods, operators and conversions give.
class L(list):
    def __init__(self, *a): super().__init__(a); self.tag = "t"
    def __getitem__(self, i): return ("L", super().__getitem__(i))
    def append(self, x): super().append(x * 2); return self
    def __len__(self): return super().__len__() + 100
    def __repr__(self): return "L" + super().__repr__()
    def __contains__(self, x): return "maybe"
    def __add__(self, o): return L(*super().__add__(list(o)))
    def __iadd__(self, o): print("iadd"); return super().__iadd__(o)
    def __eq__(self, o): return "eq"
    def __iter__(self): return iter([9, 8])
l = L(1, 2, 3); l.append(5)
print(l, len(l), l[0], l[1:], 5 in l, l + (1,), l == 3, list(l), [*l], l.tag, sorted(l), sum(l), max(l), list.__len__(l), bool(l), l.count(1), l.index(2), l.copy(), type(l.copy()), type(l + [1]), type(l[:]), l * 2, type(l * 2), tuple(l), dict(zip(l, l)), hash.__name__)
l += [7]; print(l, isinstance(l, list), L.__mro__, issubclass(L, list), l.__class__, l.__dict__)
a, *b = l; print(a, b)
try: hash(l)
except TypeError as e: print(e)
class D(dict):
    def __missing__(self, k): return f"missing {k}"
    def __getitem__(self, k): print("get", k); return super().__getitem__(k)
    def __setitem__(self, k, v): print("set", k); super().__setitem__(k, v)
    def keys(self): return ["fake"]
    def __iter__(self): return iter(["it"])
d = D(a=1); d["b"] = 2; d.update(c=3); d.setdefault("d", 4)
print(d, d["a"], d["zz"], d.get("zz"), len(d), list(d), {**d}, dict(d), d.copy(), type(d.copy()), d | {"q": 1}, type(d | {}), "a" in d, d == {"a": 1, "b": 2, "c": 3, "d": 4}, list(d.items()), f"{d}", str(d), d.pop("a"))
def kw(**k): return k
try: print(kw(**d))
except Exception as e: print(type(e), e)
class I(int):
    def __add__(self, o): return I(int(self) + int(o) + 1)
    __radd__ = __add__
    def __repr__(self): return f"I({int(self)})"
    def __bool__(self): return False
    def __new__(cls, v=0, *a): print("new", v, a); return super().__new__(cls, v)
    def __init__(self, v=0, *a): self.extra = a
i = I(5, 6); print(i, str(i), i + 1, 1 + i, i * 2, type(i * 2), -i, i == 5, hash(i) == hash(5), i.extra, bool(i), not i, int(i), type(int(i)), float(i), [1,2,3,4,5,6,7][i], range(i), f"{i}", f"{i:d}", "%d" % i, i.bit_length(), i.real, type(i.real), sum([i, i]), max(i, 3), {5: "five"}[i], i in [5], abs(I(-3)), round(i), divmod(i, 2), i ** 2, i << 1, I("7"), I.from_bytes(b"\x01", "big"), (5).__class__)
class F(float):
    def __str__(self): return "Fstr"
f = F(2.5); print(f, repr(f), f + 1, f"{f}", f"{f:.2f}", "%s %f" % (f, f), F("1e3"), f.is_integer(), F.fromhex("0x1p3"), type(F.fromhex("0x1p3")), hash(f) == hash(2.5), int(f), round(f), f // 1, f.as_integer_ratio())
class S(str):
    def __new__(cls, v, n=0): o = super().__new__(cls, v); o.n = n; return o
    def upper(self): return "UP" + super().upper()
    def __len__(self): return 42
    def __eq__(self, o): return True
    __hash__ = str.__hash__
s = S("abc", 5); print(s, repr(s), s.upper(), len(s), s.n, s + "d", type(s + "d"), s[0], type(s[:]), s * 2, s == "zzz", {"abc": 1}[s], f"{s}", "%s" % s, s.join(["1", "2"]), "x".join([s, s]), s.replace("a", "b"), s in "abcdef", list(s), s.__class__.__name__, str(s), type(str(s)), s.format(), ord(S("q")), int(S("12")), sorted([S("b"), S("a")]), S("abc") is S("abc"), "abc".startswith(s), isinstance(s, str))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
t = T(1, 2, 3); print(t, repr(t), t.first, t[1:], type(t[1:]), t + (4,), type(t + ()), t * 2, hash(t) == hash((1,2,3)), t == (1,2,3), t < T(2), len(t), "%d %d %d" % t, [*t], T(*t), t.count(1), isinstance(t, tuple), {t: 1})
class St(set):
    def add(self, x): super().add(x + 1)
st = St([1, 2]); st.add(5); print(st, st | {9}, type(st | {9}), type(st.copy()), st - {1}, st == {1, 2, 6}, len(st), St(), frozenset(st), {*st}, st.union([3]), type(st.union([3])))
class B(bytes):
    def __getitem__(self, i): return chr(super().__getitem__(i))
b = B(b"hi"); print(b, b[0], b + b"x", type(b + b""), b.decode(), list(b), b == b"hi", B(3), B([65]), b.upper(), type(b.upper()), bytes(b))
class E(Exception):
    def __init__(self, msg, code=5): super().__init__(msg); self.code = code
    def __str__(self): return f"[{self.code}] {self.args[0]}"
    def __reduce__(self): return super().__reduce__()
try: raise E("bad", code=7)
except E as e: print(e, repr(e), e.args, e.code, str(e), f"{e}", e.__reduce__())
class FS(frozenset): pass
print(FS([1]), repr(FS()), FS([1]) == {1}, hash(FS([1])) == hash(frozenset([1])), FS([1]) | {2}, type(FS([1]) | {2}), type(FS([1]).copy()))
class BA(bytearray): x = 1
print(BA(b"q"), repr(BA(b"q") + b"z"), type(BA(b"q")[:]), BA(b"q").x)
class C(complex):
    def __abs__(self): return "abs"
print(C(1, 2), abs(C(1,2)), C(1,2) + 1, type(C(1,2) * 1), C(1,2).conjugate(), C("1+2j") == 1+2j)
class R(range): pass
