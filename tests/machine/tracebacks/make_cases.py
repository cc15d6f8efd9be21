"""Writes cases.json: frames of tracebacks with their source positions, and the text CPython 3.13 makes of them.

Run by hand with a CPython 3.13: python3.13 make_cases.py
"""
import json
import pathlib
import traceback

HERE = pathlib.Path(__file__).parent

# Each program raises; the last frame that is in it is the case.
PROGRAMS = r'''
1 / 0
===
x = 1 + "a"
===
value = [1, 2, 3]
value[10]
===
value = {"a": {"b": None}}
print(value["a"]["b"]["c"]["d"])
===
def f(a, b):
    return a + b
f(1,
  2)(3)
===
(1 +
 2 +
 "three" +
 4)
===
x = [
    1,
    2,
    3,
    4,
    5,
    6,
    7 / 0,
    8,
]
===
def call(*args):
    raise ValueError(args)
call(
    1,
    2,
    3,
    4,
    5,
    6,
)
===
a = ((1)) / ((0))
===
b = (1) // (  # why not
    0)
===
x = 5
x //= 0
===
x = 2
y = x ** "a" ** 3
===
class A: pass
A().missing
===
class A: pass
a = A()
a.b.c.d
===
def f(): return None
result = f()()
===
def f(): raise KeyError("x")
result = f()
===
def f(): raise KeyError("x")
return_value = [f() for _ in range(3)]
===
raise ValueError("plain")
===
raise ValueError("with a "
                 "long message")
===
assert 1 == 2, "no"
===
del undefined_name
===
lst = []
lst[0] = 1
===
lst = [[1]]
lst[0][1][2] = 1 + 2
===
d = {}
del d["key"]
===
for i in 5: pass
===
a, b = 1
===
a, b, c = [1, 2]
===
import nothing_of_that_name
===
from math import nothing_of_that_name
===
with open("/nothing/of/that/name") as f: pass
===
x = "größer" + 1 + "größer"
===
x = "日本語" + 1
===
日本 = 3
y = 日本 + "語" * 2
===
if True:
    if True:
        x = 1; y = "a" + x; z = 3
===
print("a", 1 / 0, "b")
===
x = -"a"
===
x = not (1 @ 2)
===
x = 1 if 1 < "a" else 2
===
x = 1 < 2 < "a" < 3
===
f"{1/0}"
===
f"{undefined!r:>10}"
===
x = lambda: 1 / 0
x()
===
x = (lambda a: a.b)(3)
===
[1, 2, 3]["a"]
===
[1, 2, 3][1:2:0]
===
"abc" "def" [10]
===
x = {**1}
===
x = [*1]
===
print(*5)
===
print(**5)
===
int("a", base=99)
===
getattr(1, "a").b
===
x = (
    "a"
    -  # comment with + in it
    1
)
===
x = ("a" \
    - 1)
===
y = [1][
  2
  ]
===
y = max(
    1,
    "a",
)
===
	
if True:
	x = 1 / 0
===
def f():
    """doc"""
    def g():
        return (1 / 0)
    return g()
f()
===
class C:
    x = 1 / 0
===
@5
def f(): pass
===
async_value = [x for x in 3]
===
sum(1 / x for x in [1, 0])
===
1 .real.imag.nothing
===
x = 1 ; 1/0 ; y = 2  # end of line
===
while 1: 1/0
===
try:
    1/0
finally:
    pass
===
a = 1
b = 0
c = (
    a
    / b
    )
===
def f(x): return x
f(f(f(1 + "a")))
===
foo = {}
foo["a"]["b"](1)(2)
===
x: int = "a" - 1
===
x = y = 1 % 0
===
divmod(1, 0)[0]
===
1 and 2 and 1/0
===
[1,2,3].index(
4)
===
[
  [1, 2],
  [3, 4],
][
  5
][
  6
]
===
"""a
b
c""" + 1
===
x = """a
b
c""".foo
===
print(
    "a" +

    1

)
===
match 1/0:
    case 1: pass
===
raise
===
raise 5
===
raise ValueError from 5
===
x = 0
assert x, (
    "long",
    "message")
'''


def frames_of(error, filename):
    for frame, positions in traceback._walk_tb_with_full_positions(error.__traceback__):
        if frame.f_code.co_filename == filename:
            yield frame, positions


def case(number, program):
    filename = f'<program {number}>'
    lines = program.split('\n')
    text = program + '\n'
    import linecache
    linecache.cache[filename] = (len(text), None, text.splitlines(True), filename)
    try:
        exec(compile(text, filename, 'exec'), {'__name__': '__main__'})
    except BaseException as error:
        frames = list(frames_of(error, filename))
        stack = traceback.StackSummary._extract_from_extended_frame_gen(iter(frames))
        return {
            'program': program,
            'frames': [describe(summary) for summary in stack],
            'text': ''.join(stack.format()),
        }
    raise SystemExit(f'does not raise: {program}')


def describe(summary):
    lines = summary._original_lines.split('\n')[:-1]
    return {
        'filename': summary.filename,
        'name': summary.name,
        'line': summary.lineno,
        'endLine': summary.end_lineno,
        'column': characters(lines[0], summary.colno),
        'endColumn': characters(lines[-1], summary.end_colno),
        'lines': lines,
    }


def characters(line, column):
    return -1 if column is None else traceback._byte_offset_to_character_offset(line, column)


programs = PROGRAMS.strip('\n').split('\n===\n')
cases = [case(number, program) for number, program in enumerate(programs)]
(HERE / 'cases.json').write_text(json.dumps(cases, indent=1, ensure_ascii=False) + '\n')
