/** Situations, one each: a program, and what the step tells that has run the marked line (snapshot.test.ts). */

export interface Situation {
  /** The step that ran the line ending in `# <--` last is looked at. */
  readonly program: string;
  readonly input?: readonly string[];
  readonly modules?: Readonly<Record<string, string>>;
  /** All facts of the step, in order; values of sub-expressions left out. */
  readonly facts: string;
  /** Names of the innermost frame afterwards. */
  readonly names?: string;
  /** Objects afterwards, but for plain values; `*` marks references that the step stored. */
  readonly objects?: string;
}

export const SITUATIONS: Readonly<Record<string, Situation>> = {
  'a name bound to a new list': {
    program: `
a = ['x', 1]  # <--
`,
    facts: `
created L1
bound <module>.a L1
`,
    names: `
a L1 (new)
`,
    objects: `
L1 list new: [0]'x' [1]1
`,
  },
  'a second name for a list': {
    program: `
a = [1]
b = a  # <--
`,
    facts: `
bound <module>.b L1
`,
    names: `
a L1
b L1 (new)
`,
    objects: `
L1 list: [0]1
`,
  },
  'a name bound again frees what it referred to': {
    program: `
a = [1]
a = [2]  # <--
`,
    facts: `
created L2
rebound <module>.a L1 → L2
freed L1 (last reference gone)
`,
    names: `
a L2 (rebound)
`,
    objects: `
L2 list new: [0]2
L1 list freed: [0]1
`,
  },
  'a name bound again to the same object': {
    program: `
a = []
a = a  # <--
`,
    facts: `
rebound <module>.a L1 → L1
`,
    names: `
a L1 (rebound)
`,
  },
  'two names in one assignment': {
    program: `
a = b = []  # <--
`,
    facts: `
created L1
bound <module>.a L1
bound <module>.b L1
`,
  },
  'names exchanged': {
    program: `
a, b = [1], [2]
a, b = b, a  # <--
`,
    facts: `
rebound <module>.a L1 → L2
rebound <module>.b L2 → L1
`,
    names: `
a L2 (rebound)
b L1 (rebound)
`,
  },
  'star unpacking': {
    program: `
first, *rest = 1, 2, 3  # <--
`,
    facts: `
created L2
bound <module>.first 1
bound <module>.rest L2
`,
    names: `
first 1 (new)
rest L2 (new)
`,
    objects: `
L2 list new: [0]2 [1]3
`,
  },
  'a name deleted': {
    program: `
a = []
b = a
del a  # <--
c = 1
`,
    facts: `
unbound <module>.a L1
`,
    names: `
a (deleted)
b L1
c (unbound yet)
`,
  },
  'the last name deleted': {
    program: `
a = [[1]]
del a  # <--
`,
    facts: `
unbound <module>.a L2
freed L1 (last reference gone)
freed L2 (last reference gone)
`,
    names: `
a (deleted)
`,
    objects: `
L1 list freed: [0]1
L2 list freed: [0]L1
`,
  },
  'a list item replaced': {
    program: `
a = [[1], 2]
a[0] = 'x'  # <--
`,
    facts: `
mutated L2[0] L1 → 'x'
freed L1 (last reference gone)
`,
    objects: `
L2 list changed: [0]*'x' [1]2
L1 list freed: [0]1
`,
  },
  'a list appended to': {
    program: `
a = [1]
a.append([2])  # <--
`,
    facts: `
created L2
mutated L1[1] - → L2
`,
    objects: `
L1 list changed: [0]1 [1]*L2
L2 list new: [0]2
`,
  },
  'an item inserted in front moves the others': {
    program: `
a = ['x', 'y']
a.insert(0, 'z')  # <--
`,
    facts: `
mutated L1[0] - → 'z'
`,
    objects: `
L1 list changed: [0]*'z' [1]'x' [2]'y'
`,
  },
  'a list item deleted': {
    program: `
a = [[1], [2], [3]]
del a[1]  # <--
`,
    facts: `
mutated L4[1] L2 → -
freed L2 (last reference gone)
`,
    objects: `
L4 list changed: [0]L1 [1]L3
L1 list: [0]1
L3 list: [0]3
L2 list freed: [0]2
`,
  },
  'a list sorted': {
    program: `
a = [3, 1, 2]
a.sort()  # <--
`,
    facts: `
mutated L2[0] 3 → 1
mutated L2[1] 1 → 2
mutated L2[2] 2 → 3
`,
    objects: `
L2 list changed: [0]*1 [1]*2 [2]*3
`,
  },
  'a slice assigned': {
    program: `
a = [0, 1, 2, 3]
a[1:3] = 'xyz'  # <--
`,
    facts: `
mutated L2[1] 1 → 'x'
mutated L2[2] 2 → 'y'
mutated L2[3] - → 'z'
`,
    objects: `
L2 list changed: [0]0 [1]*'x' [2]*'y' [3]*'z' [4]3
`,
  },
  'a list cleared': {
    program: `
a = [1, []]
a.clear()  # <--
`,
    facts: `
mutated L2[0] 1 → -
mutated L2[1] L1 → -
freed L1 (last reference gone)
`,
  },
  'a list within a list': {
    program: `
a = [[1], [2]]
b = a.copy()
b[1].append(3)  # <--
`,
    facts: `
mutated L2[1] - → 3
`,
    objects: `
L3 list: [0]L1 [1]L2
L4 list: [0]L1 [1]L2
L1 list: [0]1
L2 list changed: [0]2 [1]*3
`,
  },
  'a change behind what is shown of a long list': {
    program: `
a = list(range(1000))
a[900] = 'x'  # <--
`,
    facts: `
mutated L1[900] ? → 'x'
`,
  },
  'a dict entry made': {
    program: `
d = {'k': 1}
d['new'] = []  # <--
`,
    facts: `
created L2
mutated D1['new'] - → L2
`,
    objects: `
D1 dict changed: ['k']1 ['new']*L2
L2 list new:
`,
  },
  'a dict entry replaced': {
    program: `
d = {'k': [1]}
d['k'] = 2  # <--
`,
    facts: `
mutated D2['k'] L1 → 2
freed L1 (last reference gone)
`,
    objects: `
D2 dict changed: ['k']*2
L1 list freed: [0]1
`,
  },
  'a dict entry deleted': {
    program: `
d = {'k': 1, 'l': 2}
del d['k']  # <--
`,
    facts: `
mutated D2['k'] 1 → -
`,
    objects: `
D2 dict changed: ['l']2
`,
  },
  'a set changed': {
    program: `
s = {1, 2}
s.add(3)
s ^= {1, 9}  # <--
`,
    facts: `
rebound <module>.s S1 → S1
mutated S1{} - → 9
mutated S1{} 1 → -
`,
    objects: `
S1 set changed: {}*9 {}2 {}3
`,
  },
  'an attribute set and another one deleted': {
    program: `
class P: pass
p = P()
p.x = 1
p.y = []; del p.x  # <--
`,
    facts: `
created L14
mutated P13.y - → L14
mutated P13.x 1 → -
`,
    objects: `
C7 type:
P13 P changed: .y*L14
L14 list new:
`,
  },
  'an attribute of a class set': {
    program: `
class P:
    count = 0
P.count = 5  # <--
`,
    facts: `
mutated C7.count 0 → 5
`,
    objects: `
C7 type changed: .count*5
`,
  },
  slots: {
    program: `
class P:
    __slots__ = ('x', 'y')
p = P()
p.x = []  # <--
`,
    facts: `
created L17
id reused L17 of L8
mutated P16.x - → L17
`,
    objects: `
C10 type: .__slots__T1 .xG12 .yG13
P16 P changed: .x*L17
T1 tuple: [0]'x' [1]'y'
G12 member_descriptor:
G13 member_descriptor:
L17 list new:
`,
  },
  'a bytearray changed in place': {
    program: `
b = bytearray(b'ab')
b[0] = 99  # <--
`,
    facts: `
altered B2 bytearray(b'ab') → bytearray(b'cb')
`,
    objects: `
B2 bytearray changed:
`,
  },
  'a deque turned': {
    program: `
from collections import deque
d = deque([1, 2, 3])
d.rotate(1)  # <--
`,
    facts: `
mutated Q5[0] 1 → 3
mutated Q5[1] 2 → 1
mutated Q5[2] 3 → 2
`,
    objects: `
Q5 deque changed: [0]*3 [1]*1 [2]*2
`,
  },
  '+= on a list': {
    program: `
a = [1]
b = a
a += [2]  # <--
`,
    facts: `
rebound <module>.a L1 → L1
mutated L1[1] - → 2
`,
    names: `
a L1 (rebound)
b L1
`,
    objects: `
L1 list changed: [0]1 [1]*2
`,
  },
  '+= on a tuple': {
    program: `
a = (1,)
b = a
a += (2,)  # <--
`,
    facts: `
created T3
rebound <module>.a T1 → T3
`,
    names: `
a T3 (rebound)
b T1
`,
    objects: `
T3 tuple new: [0]1 [1]2
T1 tuple: [0]1
`,
  },
  '+= on a str': {
    program: `
a = 'x'
a += 'yz'  # <--
`,
    facts: `
rebound <module>.a 'x' → 'xyz'
`,
    names: `
a 'xyz' (rebound)
`,
  },
  '+= on an int': {
    program: `
a = 1000
b = a
a += 1  # <--
`,
    facts: `
rebound <module>.a 1000 → 1001
`,
    names: `
a 1001 (rebound)
b 1000
`,
  },
  '+= on a list in a tuple': {
    program: `
t = ([1],)
try:
    t[0] += [5]  # <--
except TypeError:
    pass
`,
    facts: `
created T4
created E5
raised TypeError: 'tuple' object does not support item assignment
mutated L1[1] - → 5
`,
    objects: `
T2 tuple: [0]L1
E5 TypeError new: .argsT4
L1 list changed: [0]1 [1]*5
T4 tuple new: [0]"'tuple' object does not support item assignment"
`,
  },
  'a function defined with a default value': {
    program: `
def f(x, y=[]):  # <--
    return x
`,
    facts: `
created L1
created T2
created F3
bound <module>.f F3
`,
    objects: `
F3 function new: .__defaults__T2
T2 tuple new: [0]L1
L1 list new:
`,
  },
  'a call': {
    program: `
def f(x, *rest, k=2, **more):
    y = x
    return y
f([1], 5, z=6)  # <--
`,
    facts: `
created L5
created T6
created D7
called f
bound f.x L5
bound f.k 2
bound f.rest T6
bound f.more D7
`,
    names: `
x L5 (new)
k 2 (new)
rest T6 (new)
more D7 (new)
y (unbound yet)
`,
    objects: `
F4 function: .__kwdefaults__D3
L5 list new: [0]1
T6 tuple new: [0]5
D7 dict new: ['z']6
D3 dict: ['k']2
`,
  },
  'a return': {
    program: `
def f(x):
    return [x]  # <--
a = f(1)
`,
    facts: `
created L2
returned f [1]
bound <module>.a L2
`,
    names: `
f F1
a L2 (new)
`,
    objects: `
F1 function:
L2 list new: [0]1
`,
  },
  'a default value changed': {
    program: `
def f(x, seen=[]):
    seen.append(x)  # <--
    return seen
f(1)
f(2)
`,
    facts: `
mutated L1[1] - → 2
`,
    objects: `
F3 function: .__defaults__T2
L1 list changed: [0]1 [1]*2
T2 tuple: [0]L1
`,
  },
  'a built-in that calls back': {
    program: `
def key(n):
    return -n  # <--
a = sorted([1, 2], key=key)
`,
    facts: `
returned key -2
bound <module>.a L4
`,
    names: `
key F2
a L4 (new)
`,
  },
  'a cell bound': {
    program: `
def outer():
    n = 0
    def inner():
        nonlocal n
        n += 5  # <--
    inner()
    return inner
f = outer()
`,
    facts: `
rebound inner.n 0 → 5
shared 5 (small int)
returned inner None
mutated C2{} 0 → 5
`,
    names: `
inner F4
n 5 (rebound)
`,
    objects: `
F1 function:
F4 function: .nC2
C2 cell changed: {}*5
`,
  },
  'a global bound in a function': {
    program: `
def f():
    global g
    g = []  # <--
    x = 1
f()
`,
    facts: `
created L2
bound <module>.g L2
`,
    names: `
x (unbound yet)
`,
  },
  'an exception raised and caught in the caller': {
    program: `
def f():
    raise KeyError('k')  # <--
try:
    f()
except KeyError as e:
    pass
`,
    facts: `
created T3
created E4
raised KeyError: 'k'
`,
    names: `
e (unbound)
f F1
`,
  },
  'an exception handled': {
    program: `
try:
    1 / 0
except ZeroDivisionError as e:  # <--
    x = 1
`,
    facts: `
handled ZeroDivisionError
bound <module>.e E2
`,
    names: `
e E2 (new)
x (unbound yet)
`,
  },
  'the end of a handler': {
    program: `
try:
    1 / 0
except ZeroDivisionError as e:
    x = 1  # <--
y = 2
`,
    facts: `
bound <module>.x 1
unbound <module>.e E2
freed 'division by zero' (last reference gone)
freed T1 (last reference gone)
freed E2 (last reference gone)
`,
    names: `
e (deleted)
x 1 (new)
y (unbound yet)
`,
  },
  'a bare except': {
    program: `
try:
    1 / 0
except:  # <--
    x = 1
`,
    facts: `
handled ZeroDivisionError
`,
  },
  'an exception through finally is raised once': {
    program: `
def f():
    try:
        raise ValueError('v')
    finally:
        x = 1  # <--
try:
    f()
except ValueError:
    pass
`,
    facts: `
bound f.x 1
`,
  },
  'an uncaught exception': {
    program: `
x = [1]
raise ValueError('the end')  # <--
`,
    facts: `
raised ValueError: the end
output "Traceback (most recent call last):\\n  File \\"/program.py\\", line 2, in <module>\\n    raise ValueError('the end')  # <--\\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^\\nValueError: the end\\n"
`,
  },
  'a with that swallows': {
    program: `
class Room:
    def __enter__(self): return self
    def __exit__(self, *a): return True  # <--
with Room() as room:
    1 / 0
x = 1
`,
    facts: `
returned __exit__ True
handled ZeroDivisionError
freed T22 (last reference gone)
freed 'division by zero' (last reference gone)
freed T18 (last reference gone)
freed X21 (last reference gone)
freed E19 (last reference gone)
`,
    names: `
Room C9
room R15
x (unbound yet)
`,
  },
  'a generator made': {
    program: `
def g(n):
    yield n
it = g([1])  # <--
`,
    facts: `
created L2
created G3
bound <module>.it G3
`,
    objects: `
F1 function:
G3 generator new: .nL2
L2 list new: [0]1
`,
  },
  'a generator started': {
    program: `
def g(n):
    yield n
it = g([1])
x = next(it)  # <--
`,
    facts: `
called g
bound g.n L2
`,
    names: `
n L2 (new)
`,
  },
  'a generator yields': {
    program: `
def g(n):
    yield n  # <--
    yield 2
it = g([1])
x = next(it)
`,
    facts: `
yielded g [1]
bound <module>.x L2
`,
    names: `
g F1
it G3
x L2 (new)
`,
    objects: `
F1 function:
G3 generator: .nL2
L2 list: [0]1
`,
  },
  'a generator goes on': {
    program: `
def g():
    x = yield 1
    yield x
it = g()
next(it)
y = it.send('hi')  # <--
`,
    facts: `
resumed g
bound g.x 'hi'
`,
  },
  'a class defined': {
    program: `
class P:
    x = 1
    def __init__(self): pass  # <--
p = 1
`,
    facts: `
created F5
bound P.__init__ F5
created C8
bound <module>.P C8
`,
    names: `
P C8 (new)
p (unbound yet)
`,
    objects: `
C8 type new: .x1 .__init__F5
F5 function new:
`,
  },
  'an instance made': {
    program: `
class P:
    def __init__(self, x):
        self.x = x  # <--
p = P([1])
`,
    facts: `
returned __init__ None
bound <module>.p P17
mutated P17.x - → L15
`,
    names: `
P C9
p P17 (new)
`,
    objects: `
C9 type: .__init__F6
P17 P changed: .x*L15
F6 function:
L15 list: [0]1
`,
  },
  'a comprehension': {
    program: `
x = 'mine'
a = [x for x in (1, 2)]  # <--
`,
    facts: `
bound <module>.a L2
`,
    names: `
x 'mine'
a L2 (new)
`,
    objects: `
L2 list: [0]1 [1]2
`,
  },
  'inside a comprehension': {
    program: `
a = [
    x
    for x in (1, 2)  # <--
]
`,
    facts: ``,
    names: `
a (unbound yet)
x 2
`,
  },
  'a comprehension in a function': {
    program: `
def f():
    a = [x for x in (1, 2)]  # <--
    return a
f()
`,
    facts: `
bound f.a L3
`,
    names: `
a L3 (new)
`,
  },
  'a built-in module imported': {
    program: `
import math as m  # <--
`,
    facts: `
bound <module>.m <module 'math'>
`,
    names: `
m <module 'math'> (new)
`,
  },
  'a module of the program imported': {
    program: `
import tools  # <--
x = tools.limit
`,
    modules: { tools: 'limit = [10]\n' },
    facts: ``,
    names: `
limit (unbound yet)
`,
  },
  'the end of an imported module': {
    program: `
import tools
x = tools.limit  # <--
`,
    modules: { tools: 'limit = [10]\n' },
    facts: `
bound <module>.x L5
`,
    names: `
tools M1
x L5 (new)
`,
  },
  'import *': {
    program: `
from tools import *  # <--
x = 1
`,
    modules: { tools: 'limit = [10]\nname = "n"\n' },
    facts: ``,
    names: `
limit (unbound yet)
name (unbound yet)
`,
  },
  'names from exec and globals()': {
    program: `
globals()['late'] = [1]  # <--
`,
    facts: `
created L1
bound <module>.late L1
`,
    names: `
late L1 (new)
`,
  },
  exec: {
    program: `
exec('a = [1]')  # <--
b = a
`,
    facts: ``,
    names: `
a (unbound yet)
`,
  },
  output: {
    program: `
print('a', 'b', end='!')  # <--
`,
    facts: `
output "a b!"
`,
  },
  input: {
    program: `
name = input('who? ')  # <--
`,
    input: ['Ada'],
    facts: `
bound <module>.name 'Ada'
output "who? "
input Ada
`,
    names: `
name 'Ada' (new)
`,
  },
  'an id used again': {
    program: `
a = [1]
del a
b = [2]  # <--
`,
    facts: `
created L2
id reused L2 of L1
bound <module>.b L2
`,
  },
  'a small int shared': {
    program: `
a = 5
b = 2 + 3  # <--
`,
    facts: `
bound <module>.b 5
shared 5 (small int)
`,
  },
  'a constant shared': {
    program: `
a = 1000
b = 1000  # <--
`,
    facts: `
bound <module>.b 1000
shared 1000 (constant)
`,
  },
  'an interned str shared': {
    program: `
a = 'hello'
b = 'hello'  # <--
`,
    facts: `
bound <module>.b 'hello'
shared 'hello' (interned)
`,
  },
  'a one-character str shared': {
    program: `
a = 'x'
b = 'xyz'[0]
c = 'wx'[1]  # <--
`,
    facts: `
bound <module>.c 'x'
shared 'x' (one-character string)
`,
  },
  'equal values that are not shared': {
    program: `
a = 'hello'
b = ''.join(['hel', 'lo'])  # <--
`,
    facts: `
bound <module>.b 'hello'
`,
  },
  'an alias of an int is no sharing': {
    program: `
a = 5
b = a  # <--
`,
    facts: `
bound <module>.b 5
`,
  },
  'a cycle becomes unreachable': {
    program: `
a = []
a.append([a])
del a  # <--
`,
    facts: `
unbound <module>.a L1
unreachable L1
unreachable L2
`,
    objects: `
L1 list unreachable: [0]L2
L2 list unreachable: [0]L1
`,
  },
  'an unreachable cycle stays until it is collected': {
    program: `
import gc
a = []
a.append(a)
del a
b = 1  # <--
gc.collect()
`,
    facts: `
bound <module>.b 1
`,
    objects: `
L1 list unreachable: [0]L1
`,
  },
  'a cycle is collected': {
    program: `
import gc
a = []
a.append(a)
del a
gc.collect()  # <--
`,
    facts: `
freed L1 (collected)
`,
    objects: `
L1 list freed: [0]L1
`,
  },
  'a weak reference cut': {
    program: `
import weakref
class P: pass
p = P()
w = weakref.ref(p)
del p  # <--
`,
    facts: `
unbound <module>.p P13
referent gone W15 P13
freed P13 (last reference gone)
`,
    objects: `
C7 type:
W15 ReferenceType changed:
P13 P freed:
`,
  },
  'a destructor that runs': {
    program: `
class P:
    def __del__(self):
        print('bye')
p = P()
del p  # <--
x = 1
`,
    facts: `
unbound <module>.p P14
called __del__
bound __del__.self P14
`,
    names: `
self P14 (new)
`,
  },
};
