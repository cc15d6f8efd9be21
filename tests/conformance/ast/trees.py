import ast
src = '''
"""Doc"""
import os, sys as s
from a.b import c
@dec
def f(a, /, b: int = 3, *args, k=1, **kw) -> str:
    "fdoc"
    x = y = [i for i in range(3) if i]
    x += 1; z: int = 3
    if a > 1 and not b: return f"hi {a!r:>{b}} x"
    elif a: pass
    else: raise ValueError from None
    for i in x: break
    else: continue
    while True: del x[0], q.r
    try: 1
    except (A, B) as e: pass
    finally: ...
    with open('f') as g, h: yield x
    lambda q=1: (q, *x)
    match a:
        case [1, *r] | {'k': v, **rest}: pass
        case P(x=1) if q: pass
    return x[1:2, ::3] if b'x' else {1: 2, **d}
class C(B, metaclass=M): x: int
async def g[T: int](): await h
'''
t = ast.parse(src)
print(ast.dump(t)); print(ast.dump(t, indent=2)); print(ast.dump(ast.parse('a+1'), include_attributes=True)); print(ast.dump(ast.parse('x', mode='eval'), annotate_fields=False))
print(ast.dump(ast.parse('f()'), show_empty=True))
for s in ('[1, 2.5, "a", None, True]', '{"a": (1, -2), "b": {1, 2}}', '1+2j', '-3', 'set()', "b'x'", '  7', '...'): print(ast.literal_eval(s))
for s in ('a', 'f(1)', '1+1', '[x]', '{', '2**3', "__import__('os')"):
    try: print(ast.literal_eval(s))
    except Exception as e: print(type(e).__name__, str(e).split(': <')[0])
class V(ast.NodeVisitor):
    def visit_Name(self, n): print('name', n.id, n.lineno, type(n.ctx).__name__)
    def visit_FunctionDef(self, n): print('def', n.name); self.generic_visit(n)
V().visit(ast.parse('def f(x):\n    return x + y'))
class T(ast.NodeTransformer):
    def visit_Constant(self, n): return ast.copy_location(ast.Constant(n.value * 2), n)
print(ast.dump(T().visit(ast.parse('1 + "a"'))))
print(ast.get_docstring(t), ast.get_docstring(t.body[3]), len(list(ast.walk(t))), [type(n).__name__ for n in ast.iter_child_nodes(t)])
n = ast.parse('foo(bar, 2)').body[0].value; print(ast.get_source_segment('foo(bar, 2)', n.args[0]), n.lineno, n.col_offset, n.end_col_offset, n._fields, n._attributes, ast.Call._fields)
print(isinstance(n, ast.expr), isinstance(n, ast.AST), ast.Add().__class__, ast.Name('x', ast.Load()).id, type(ast.Name(id='q').ctx), ast.arguments().args, ast.Constant(3).kind)
try: ast.parse('a b')
except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.text)
try: ast.Name(1, 2, 3)
except TypeError as e: print(e)
print(ast.fix_missing_locations(ast.Expression(ast.Constant(1))).body.lineno)
m = ast.parse('x = 1')
match m.body[0]:
    case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=v)): print(name, v)
