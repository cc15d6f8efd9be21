"""eval, exec and compile: namespaces, closures, errors, results."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


x = 10
for action in (
    lambda: eval('x + 1'), lambda: eval('x + 1', {'x': 1}), lambda: eval('x + y', {'x': 1}, {'y': 2}), lambda: eval(' \t1'), lambda: eval('1\n'), lambda: eval(b'1+1'), lambda: eval('(1,\n2)'),
    lambda: eval('y'), lambda: eval('1 +'), lambda: eval('x = 1'), lambda: eval(''), lambda: eval(5), lambda: eval('1', 5), lambda: eval('1', {}, 5), lambda: eval(), lambda: eval('[i for i in range(3)]'),
    lambda: eval('__builtins__', {}) is __builtins__, lambda: eval('len', {'__builtins__': {}}), lambda: eval('1', globals={'x': 1}), lambda: eval('lambda: 5')(),
    lambda: exec('y = x * 2'), lambda: exec('print(x)', {'x': 'own'}), lambda: exec('a = 1\nb = a + 1\nprint(b)'), lambda: exec('1 +'), lambda: exec('return 1'), lambda: exec('def f(: pass'),
    lambda: exec(''), lambda: exec('# comment'), lambda: exec(5), lambda: exec('x', []), lambda: exec('raise ValueError("inside")'), lambda: exec(compile('print("compiled")', 'f', 'exec')),
    lambda: type(compile('1', 'f', 'eval')), lambda: type(compile('1', 'f', 'single')), lambda: compile('1', 'f', 'bad'), lambda: compile('1 1', 'f', 'eval'), lambda: compile('a = 1', 'f', 'eval'), lambda: compile(5, 'f', 'exec'),
    lambda: eval(compile('1; 2', 'f', 'exec')), lambda: eval(compile('6 * 7', 'f', 'eval')), lambda: compile('x\0', 'f', 'exec'), lambda: exec('x = 1 if'), lambda: exec('  x = 1'), lambda: exec('if 1:\nx'),
    lambda: exec('break'), lambda: exec('yield 1'), lambda: exec('nonlocal q'), lambda: eval('f"{1+1}"'), lambda: eval("'a' 'b'"), lambda: exec('x: int = 5; print(x)', {}), lambda: exec('assert 1 == 2, "told"'),
):
    attempt(action)
namespace = {}
exec('def double(n):\n    return n * 2\nvalue = double(21)', namespace)
print(namespace['value'], namespace['double'](4), sorted(namespace)[:2], namespace['double'].__module__)
local = {}
exec('a = 1\nclass C:\n    b = 2', {}, local)
print(sorted(local), local['C'].b)
def function():
    y = 5
    exec('y = 6; z = 7')
    print(y, eval('y'), 'z' in locals())
    scope = locals()
    exec('y = 8; z = 9', globals(), scope)
    print(y, scope['z'])
    return eval('[y for _ in range(2)]'), eval('(lambda: x)()')
print(function())
code = compile('n = n + 1', 'f', 'exec')
space = {'n': 0}
for _ in range(5):
    exec(code, space)
print(space['n'], code.co_filename, code.co_name)
exec(compile('3 + 4', 'f', 'single'))
exec(compile('None', 'f', 'single'))
exec('import math; print(math.floor(2.5))')
class Space(dict):
    def __missing__(self, key):
        return f'missing {key}'
print(eval('a + b', {}, Space()))
exec('global g1; g1 = 5')
print(g1)
def outer():
    v = 1
    def inner():
        return v
    attempt(lambda: exec(inner.__code__))
    exec(inner.__code__, closure=inner.__closure__)
    return eval('v'), inner()
attempt(outer)
