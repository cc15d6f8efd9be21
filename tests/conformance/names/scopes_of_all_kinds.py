# Scopes: classes, closures, comprehensions, exec, arguments of every kind and their errors.
import sys
# scopes
x = "global"
def f():
    x = "f"
    class C:
        print(x)
        x = "C"
        print(x)
        y = [x for _ in range(1)]
        z = [i for i in x]
        def g(self): return x
        l = lambda: x
    print(C.y, C.z, C().g(), C.l())
    def inner():
        nonlocal x
        x = "inner"
        return lambda: x
    h = inner(); print(x, h())
    exec("x = 'exec'; new = 5"); print(x, "new" in locals())
    return locals()
print(sorted(f()))
class K:
    a = 1
    b = [a for _ in range(2)] if 0 else None
    try: c = [a for _ in range(2)]
    except NameError as e: print(e)
    d = list(map(lambda v: v, [a]))
    for i in range(3): pass
    del a
    print(sorted(k for k in locals() if not k.startswith("__")))
def g():
    try: print(undefined_local)
    except UnboundLocalError as e: print(e)
    except NameError as e: print("NE", e)
    try:
        print(w); w = 1
    except UnboundLocalError as e: print(e)
    for i in []: pass
    try: print(i)
    except UnboundLocalError as e: print(e)
    try: 1/0
    except ZeroDivisionError as e: pass
    try: e
    except UnboundLocalError as ex: print(ex)
    import io
    with io.StringIO() as fh: pass
    print(fh.closed)
    import os as o; print(o.__name__)
    del o
    try: o
    except UnboundLocalError as ex: print(ex)
g()
def fs():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]
a, b = fs(); print([q() for q in a], [q() for q in b])
def counter():
    n = 0
    def inc():
        nonlocal n; n += 1; return n
    def get(): return n
    return inc, get
i, g2 = counter(); i(); i(); print(g2(), i.__closure__[0].cell_contents, i.__code__.co_freevars, counter.__code__.co_cellvars)
def outer():
    def inner(): return later
    try: inner()
    except NameError as e: print(e)
    later = 1
    print(inner())
outer()
globals()["dyn"] = 5; print(dyn)
def mod(l=[], d={}): l.append(len(l)); d[len(d)] = l; return l, d
mod(); print(mod(), mod.__defaults__)
def gl():
    global newg, x
    newg = 1; x = "changed"
gl(); print(newg, x)
def kwonly(*, a, b=2, **k): return a, b, k
print(kwonly(a=1), kwonly(b=5, a=2, c=3), kwonly.__kwdefaults__)
def posonly(a, b=1, /, c=2, *, d=3): return a, b, c, d
print(posonly(0), posonly(0, 1, c=5), posonly(0, d=9))
for bad in ("posonly(a=1)", "posonly(1, 2, 3, 4)", "posonly(1, b=2)", "kwonly()", "kwonly(1)", "posonly()", "kwonly(a=1, a=2)", "posonly(1, d=1, e=2)", "posonly(*[1,2,3,4])", "posonly(**{'c': 1})", "(lambda a, b, *, c, d: 0)()", "(lambda a, b, *, c, d: 0)(1, 2)", "(lambda *, c: 0)(1, 2, c=3)", "(lambda a, b=1: 0)(1, 2, 3)", "(lambda a, b, c: 0)(b=1)", "(lambda: 0)(1)", "(lambda a: 0)(1, 2)", "(lambda a, *, b=1: 0)(1, 2)", "(lambda a, *, b=1: 0)(1, 2, b=5)", "(lambda a, b: 0)(1, *[2], **{'b': 3})"):
    try: print(eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
def ann(a: int, b: "str" = 1, *args: float, c: list[int], **kw: dict) -> None: pass
print(ann.__annotations__)
v: int = 5; w: str
print(__annotations__)
class An:
    x: int; y: "An" = None
print(An.__annotations__, hasattr(An, "x"))
print(f.__code__.co_name, f.__qualname__, An.__qualname__, K.__dict__["d"])
del x
try: x
except NameError as e: print(e)
if True: cond = 1
print(cond, [cond2 for cond2 in "ab"], "cond2" in globals())
try:
    for loopvar in range(3):
        if loopvar == 1: break
    else: print("no")
finally: print(loopvar)
while False: pass
else: print("while else")
for _ in []: pass
else: print("for else")
def ret():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return "r"
        finally: print("f", i)
print(ret())
def lots(a, b, c, d, e, f, g, h, i, j, k): return locals()
print(lots(*range(11)))
def shadow(list): return list
print(shadow(5), list("ab"))
print((lambda *a, **k: (a, k))(*"ab", *[1], **{"x": 1}, **dict(y=2)))
def gen_scope():
    x = 1
    return (x + y for y in range(x, 3))
print(list(gen_scope()), [[x for x in range(x)] for x in range(3)])
print(max((lambda: 1, lambda: 2), key=lambda f: f())())
