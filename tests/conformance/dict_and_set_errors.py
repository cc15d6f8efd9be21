# Dicts and sets: what their methods give and say, and changes while looping.
d = {"a": 1, "b": 2}
tests = ["d['z']", "d[[]]", "d.pop('z')", "d.pop('z', 0)", "d.pop()", "d.popitem()", "{}.popitem()", "d.get()", "d.get('q')", "d.setdefault()", "d.setdefault('k')", "d.update(5)", "d.update([1])", "d.update(x=1)", "d.update([('p', 2)], q=3)", "dict.fromkeys('ab', 0)", "dict.fromkeys(5)", "dict.fromkeys()", "d.keys() & {'a'}", "d.keys() - {'a'}", "d.items() | {1}", "d.values() == d.values()", "d.keys() + 1", "d | {'a': 5}", "d | 5", "5 | d", "d < d", "d == {}", "d.foo", "d.keys()[0]", "d()", "d['a']['b']", "list(d)", "list(reversed(d))", "d.copy()", "d.items()", "d.values()", "d.keys()", "len(d)", "'a' in d", "[] in d", "{**d, 'a': 9}", "dict(d, z=1)", "dict(**d)", "dict(**{1: 2})", "dict(a=1, **{'a': 2})", "{}[1, 2]", "{}[None]", "{}[1.5]", "{}['a b']", "del d['zzz']", "d.clear(1)", "d.keys().isdisjoint([1])", "d.keys() >= {'a'}", "{1: 'a', True: 'b', 1.0: 'c'}", "{'a': {}}['a']['c']", "d.__getitem__('n')", "d.__missing__", "d.has_key", "d.iteritems()", "d.fromkeys([1], [])"]
for t in tests:
    try:
        if t.startswith("del "): exec(t); print(t, "done")
        else: print(t, "->", repr(eval(t)))
    except Exception as e: print(t, type(e).__name__, e, e.args)
s = {1, 2, 3}; f = frozenset(s)
tests = ["s.add([])", "s.add()", "s.remove(9)", "s.remove([])", "s.remove({5})", "s.discard(9)", "set().pop()", "s.update(5)", "s.update([4], (5,))", "s.union(5)", "s.intersection([1], 5)", "s.difference()", "s & [1]", "s & f", "f & s", "s | f", "s ^ {1, 9}", "s - 5", "s <= 5", "s < {1,2,3,4,5,6}", "s == f", "s.issubset([1,2,3,4,5])", "s.isdisjoint('a')", "s[0]", "s + s", "hash(s)", "hash(f) == hash(frozenset([1,2,3]))", "f.add(1)", "s.foo()", "{1, 'a', (1,2)}", "{[1]}", "{*'hello'}", "set('mississippi')", "frozenset()", "set()", "set([1, [2]])", "frozenset('ab') | {'c'}", "{'c'} | frozenset('ab')", "s.symmetric_difference_update([1])", "s.pop(1)", "s.copy()", "len(s)", "s.intersection_update(5)", "sorted({'banana', 'apple'})", "{1, 2} > {1}", "s.__and__(5)", "set(range(20))", "set(['x' + str(i) for i in range(12)])", "{-1, -2, 0.5, 1.5, 'é', None, True}", "s.isdisjoint(5)"]
for t in tests:
    try: print(t, "->", repr(eval(t)))
    except Exception as e: print(t, type(e).__name__, e, e.args)
d = {i: i for i in range(5)}
for mut in ["for k in d: d[k+100] = 1", "for k in d: del d[k]", "for k, v in d.items(): d.pop(k)", "for k in list(d): d.pop(k)"]:
    d = {i: i for i in range(5)}
    try: exec(mut); print("ok", d)
    except RuntimeError as e: print(e)
s = set(range(5))
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
from collections import deque
q = deque([1,2,3])
try:
    for x in q: q.append(1)
except RuntimeError as e: print(e)
l = [1,2,3,4,5,6]
for x in l: l.remove(x)
print(l)
(1, [2])[1] += [3]
