import ast
src = '''
"""Doc"""
import os, sys as s
from .a.b import c
@dec
def f(a, /, b: int = 3, *args, k=1, **kw) -> str:
    "fdoc"
    x = y = [i for i in range(3) if i]
    x += 1; z: int = 3
    if a > 1 and not b: return f"hi {a!r:>{b}} x"
    elif a: pass
    else: raise ValueError from None
    for i, j in x: break
    else: continue
    while True: del x[0], q.r
    try: 1
    except (A, B) as e: pass
    finally: ...
    with open('f') as g, h: yield x
    (lambda q=1: (q, *x))
    match a:
        case [1, *r] | {'k': v, **rest}: pass
        case P(x=1) if q: pass
        case None | _: pass
    return x[1:2, ::3] if b'x' else {1: 2, **d}
class C(B, metaclass=M): x: int
async def g[T: int](): await h
print((a + b) * c ** -d - (e - f) // g, not (a or b) and c, (x := 3), -(-x), a if b else (c if d else e), (yield), 1 .real, (1,), (), {*()}, x[1,], a < b <= c, (a < b) < c, 2 ** 3 ** 4, (2 ** 3) ** 4, sum(i for i in x), {k: v for k, v in d}, 1.5e300 * 1e308, 'it\\'s', lambda: 0, *z, **w)
global q
assert x, 'm'
'''
t = ast.parse(src)
print(ast.unparse(t)); print(ast.unparse(ast.parse('x+1', mode='eval')), ast.unparse(t.body[3].args))
print(ast.dump(ast.parse(ast.unparse(t))) == ast.dump(t))
