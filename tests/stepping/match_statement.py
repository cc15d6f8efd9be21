def kind(value):
    match value:
        case 0:
            return "zero"
        case 1 | 2:
            return "small"
        case int() if value < 0:
            return "negative"
        case [a, b]:
            return f"pair {a} {b}"
        case [first, *rest]:
            return "list"
        case {"x": x, **more}:
            return "mapping"
        case str() as text:
            return text
        case None:
            pass
        case _:
            return "other"
    return "fell out"


for v in (0, 2, -1, 5, [1, 2], [1, 2, 3], {"x": 1}, "s", None):
    print(kind(v))
match 1, 2:
    case (1,
          x):
        print(x)
match 3:
    case 4: print("never")
