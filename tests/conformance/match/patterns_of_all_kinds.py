# Patterns of every kind, and those that are refused.
def m(x):
    match x:
        case 0 | 1 | None: return "small"
        case True: return "true"
        case -1.5: return "neg"
        case "a" "b": return "ab"
        case str(s) if len(s) > 3: return f"long {s}"
        case str(): return "str"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"1+{rest}"
        case (a, b) if a == b: return "pair eq"
        case [a, _, *_, z]: return f"{a}..{z}"
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"k": {"n": [q, *_]}, **rest}: return f"nested {q} {rest}"
        case {}: return "map"
        case int() | float() as n: return f"num {n}"
        case complex(real=r, imag=i): return f"cx {r} {i}"
        case Point(x=0, y=y): return f"on y {y}"
        case Point(x, y): return f"pt {x},{y}"
        case Color.RED: return "red"
        case type(): return "type"
        case _: return "other"
class Point:
    __match_args__ = ("x", "y")
    def __init__(s, x, y): s.x, s.y = x, y
class Color: RED = object()
for v in [0, 1, None, True, -1.5, "ab", "hello", "hi", [], [5], [1,2,3], (4,4), (1,), [7,8,9], {"type":"circle","r":2}, {"k":{"n":[1,2]},"z":3}, {}, 3.5, 2+3j, Point(0,5), Point(1,2), Color.RED, int, b"x", {1}, range(3), iter([])]:
    print(m(v))
class Bad: __match_args__ = "x"
for src in ["match Bad():\n case Bad(1): pass", "match 5:\n case int(1,2): pass", "match Point(1,2):\n case Point(1, x=1): pass", "match Point(1,2):\n case Point(1,2,3): pass", "match 5:\n case print(): pass", "match object():\n case object(1): pass", "match {}:\n case {'a': 1, 'a': 2}: pass", "match 1:\n case x: pass\n case y: pass", "match 1:\n case x | 2: pass", "match 1:\n case [x, x]: pass", "match 1:\n case {**rest, 'a': 1}: pass", "match 1:\n case a.b(): pass", "match 1:\n case 1+1: pass", "match 1:\n case -x: pass", "match 1:\n case f'{x}': pass", "match 1:\n case [*a, *b]: pass", "match 1:\n case {**_}: pass", "match = 5; case = 6; print(match, case); match, case = case, match; print(match[0] if 0 else match)", "match (1):\n case (1): print('one')", "match 1, 2:\n case 1, y: print(y)", "match -1:\n case -1: print('neg')\n", "match {'a':1}:\n case {'a': int(v), **kw}: print(v, kw)", "match 1:\n case 1 if False: pass\n case _ as z: pass", "match [1,[2,3]]:\n case [a, (b, c)]: print(a,b,c)"]:
    try: exec(src)
    except Exception as e: print(type(e).__name__, e)
