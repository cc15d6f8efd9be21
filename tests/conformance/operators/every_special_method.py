# Order of evaluation, and an object with every special method of an operator.
# order of evaluation and operators
def t(n, v=None):
    print(n, end=" "); return n if v is None else v
d = {}
d[t("k")] = t("v"); print(d)
t(1) + t(2) * t(3) - t(4) ** t(2); print()
[t(1), t(2), *t("ab"), t(3)]; print()
{t("a"): t(1), **t("m", {}), t("b"): t(2)}; print()
print(t(1) < t(2) < t(1) < t(5)); print(t(0) and t(1) or t(2)); print(not t(0) == t(1))
def f(*a, **k): return (a, k)
print(f(t(1), *t("x", [2]), t(3), k=t(4), **t("y", {"z": 5}), q=t(6)))
l = [0, 1, 2]
i = 0
i, l[i] = 1, 9; print(i, l)
l[t(0)], l[t(1)] = t(5), t(6); print(l)
x = l; l = [7]; l[0], l = l, l[0]; print(l, x)
a = b = t([1]) if t(1) else t(2); print(a is b)
l = [1, 2, 3]; l[t(0)] += t(10); print(l)
class A:
    def __getitem__(self, i): print("get", i, end=" "); return 1
    def __setitem__(self, i, v): print("set", i, v, end=" ")
    def __delitem__(self, i): print("del", i)
    def __getattr__(self, n): print("getattr", n, end=" "); return self
    def __call__(self, *a): print("call", a, end=" "); return self
    def __lt__(self, o): print("lt", end=" "); return []
    def __gt__(self, o): print("gt", end=" "); return "x"
    def __iadd__(self, o): print("iadd", o); return self
    def __matmul__(self, o): return "mm"
    def __rmatmul__(self, o): return "rmm"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __neg__(self): return "neg"
    def __index__(self): return 2
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __divmod__(self, o): return ("dm", o)
    def __rdivmod__(self, o): return ("rdm", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o, m=None): return ("rpow", o, m)
    def __ipow__(self, o): return ("ipow", o)
    def __lshift__(self, o): return "ls"
    def __rrshift__(self, o): return "rrs"
    def __and__(self, o): return "and"
    def __ror__(self, o): return "ror"
    def __ixor__(self, o): return "ixor"
    def __truediv__(self, o): return "td"
    def __floordiv__(self, o): return "fd"
    def __rmod__(self, o): return "rmod"
    def __complex__(self): return 1j
    def __float__(self): return 1.5
    def __int__(self): return 7
    def __format__(self, s): return "fmt" + s
    def __bytes__(self): return b"by"
    def __length_hint__(self): return 5
    def __contains__(self, x): return x
    def __reversed__(self): return "rev"
    def __dir__(self): return ["z", "a"]
    def __sizeof__(self): return 100
    def __instancecheck__(self, x): return True
    def __enter__(self): return "ent"
    def __exit__(self, *a): print("exit", a)
import math
a = A()
print(a[t(1)]); a[1:2:3]; a[1, 2]; a[..., None]; a[:]; print()
a[t(2)] = t(3); print(); del a[5]; a[0] += 1; print()
a.x.y(1)(2); print(); print(a < a < 3, a > 1)
a += 5
print(a @ 1, 1 @ a, +a, ~a, -a, [1,2,3][a], round(a), round(a, 3), math.trunc(a), math.floor(a), math.ceil(a), divmod(a, 1), divmod(1, a), a ** 2, 2 ** a, pow(a, 2, 3), a << 1, 1 >> a, a & 1, 1 | a, a / 1, a // 1, 5 % a, complex(a), float(a), int(a), f"{a:>5}", format(a), bytes(a), 0 in a, 5 in a, reversed(a), dir(a), hex(a), bin(a), oct(a), range(a), "ab"[a:], math.sqrt(a), isinstance(1, a) if 0 else "", "%s" % 5)
b = a; b **= 2; print(b); b = a; b ^= 1; print(b)
with a as e: print(e)
x = 1
x += x + (x := 5); print(x)
print([y := 1, y + 1, (y := y + 5)], y)
print((lambda: (yield))().__class__.__name__, [z for z in range(3) if z if z > 1], [(p, q) for p in range(3) for q in range(p)])
print(1 if 0 else 2 if 0 else 3, 1 or 2 and 3, not 1 == 2, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 1 < 2 == 2, 1 in [1] == True, 5 // -2, -5 // 2, 5 % -3, -5 % 3, 5.5 // -2, -5.5 % 2, 1 - -1, ~-1, - - 1, not not 1, 3 & 2 | 1 ^ 4, 1 << 2 + 1, 10 - 5 - 2, 2 * 3 % 4, "a" "b" * 2, *[1], *(2, 3))
