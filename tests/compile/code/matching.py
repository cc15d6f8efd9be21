def f(a):
    match a:
        case 1 | -2 | 3.5 | "x" | None | True: return 1
        case [x, y]: return x, y
        case [x, *rest, 1]: return rest
        case (a, [b, c], *_): return a, b, c
        case {"k": v, 1: [z], **more}: return v, z, more
        case {}: return 2
        case Point(x=0, y=y) if y > 1: return y
        case Point(1, b, c=int() as d): return b, d
        case str(s) | bytes(s): return s
        case a.b.c: return 3
        case [1, [2, [3, [4, w]]]] as whole: return whole, w
        case []: pass
        case x if x: return x
        case _: return 4


match a, b:
    case 1, 2: print(1)
    case [*_]: print(2)
match x:
    case y: print(y)
