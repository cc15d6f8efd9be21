"""Stores what CPython 3.13 says about text: python3.13 tests/properties/make_text.py

Each case is [expression, answer]; the answer is the repr of the value, or '!Type: message'.
"""
import json
import os
import random

R = random.Random(20240721)
CASES = []
ALPHABETS = ["ab", "abc ", "aAbB1_ \t\n", "aé ", "aßǅΣς σ", "Āāıİſ", "𐐀𐐨a", "x\x00\x7f\x85\xa0\xad", "ab\r\n\x0b\x1c\u2028", "½²٣५"]
ENCODINGS = ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "cp1252", "utf-8-sig", "koi8-r"]
ERRORS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"]


def text(most=12, alphabet=None):
    alphabet = alphabet or R.choice(ALPHABETS)
    return "".join(R.choice(alphabet) for _ in range(R.randrange(most + 1)))


def part_of(whole):
    if R.random() < 0.3 or not whole:
        return text(3)
    start = R.randrange(len(whole) + 1)
    return whole[start : start + R.randrange(4)]


def number(low=-12, high=14):
    return str(R.randrange(low, high))


def bound():
    return R.choice(["None", number(), number(), "10**30" if False else number(-3, 40)])


def bounds():
    return "".join(f", {bound()}" for _ in range(R.randrange(3)))


def literal(value):
    return ascii(value) if R.random() < 0.5 else repr(value)


def add(source):
    try:
        answer = repr(eval(source))
    except Exception as error:
        answer = f"!{type(error).__name__}: {error}"
    try:
        json.dumps([source, answer]).encode("ascii")
        source.encode("utf-8")
        answer.encode("utf-8")
    except UnicodeEncodeError:
        return
    CASES.append([source, answer])


def string_method(whole, lit, kind):
    """A call of a method that str and bytes have in common."""
    some = lit(part_of(whole)) if kind == "str" else lit(part_of(whole))
    other = lit(text(3) if kind == "str" else bytes_of(3))
    choice = R.randrange(24)
    if choice < 5:
        return f"{R.choice(['find', 'rfind', 'index', 'rindex', 'count'])}({some}{bounds()})"
    if choice < 7:
        return f"{R.choice(['startswith', 'endswith'])}({R.choice([some, f'({some}, {other})'])}{bounds()})"
    if choice < 9:
        return f"replace({some}, {other}{R.choice(['', ', ' + number(-2, 4)])})"
    if choice < 12:
        return f"{R.choice(['split', 'rsplit'])}({R.choice(['', 'None', some])})"
    if choice == 12:
        return f"{R.choice(['split', 'rsplit'])}({R.choice(['None', some])}, {number(-2, 5)})"
    if choice == 13:
        return f"splitlines({R.choice(['', 'True', 'False', 'keepends=1'])})"
    if choice == 14:
        return f"{R.choice(['partition', 'rpartition', 'removeprefix', 'removesuffix'])}({some})"
    if choice < 17:
        return f"{R.choice(['strip', 'lstrip', 'rstrip'])}({R.choice(['', 'None', some, other])})"
    if choice == 17:
        return f"{R.choice(['ljust', 'rjust', 'center', 'zfill'])}({number(-3, 20)})"
    if choice == 18:
        return f"expandtabs({R.choice(['', number(-1, 9)])})"
    if choice == 19:
        return f"join([{', '.join(lit(part_of(whole)) for _ in range(R.randrange(4)))}])"
    return f"{R.choice(['lower', 'upper', 'title', 'capitalize', 'swapcase', 'isalpha', 'isalnum', 'isdigit', 'islower', 'isupper', 'istitle', 'isspace', 'isascii'])}()"


def bytes_of(most=10):
    return bytes(R.choice(b"abAB1 \t\n\r\x00\x7f\xff") for _ in range(R.randrange(most + 1)))


def bytes_part(whole):
    if R.random() < 0.3 or not whole:
        return bytes_of(3)
    start = R.randrange(len(whole) + 1)
    return whole[start : start + R.randrange(4)]


def methods():
    global part_of
    for _ in range(1500):
        alphabet = R.choice(ALPHABETS)
        whole = text(12, alphabet)
        add(f"{literal(whole)}.{string_method(whole, literal, 'str')}")
    for _ in range(300):
        whole = literal(text())
        name = R.choice(["casefold", "isdecimal", "isnumeric", "isidentifier", "isprintable"])
        add(f"{whole}.{name}()")
        add(f"ascii({whole})")
    text_part = part_of
    part_of = bytes_part
    for _ in range(700):
        whole = bytes_of()
        owner = repr(whole) if R.random() < 0.6 else f"bytearray({whole!r})"
        add(f"{owner}.{string_method(whole, repr, 'bytes')}")
    part_of = text_part


def slices():
    for _ in range(500):
        whole = R.choice([literal(text()), repr(bytes_of()), f"bytearray({bytes_of()!r})"])
        steps = R.choice(["", "", f":{R.choice(['', number(-4, 5)])}"])
        inside = R.choice([number(), f"{R.choice(['', number()])}:{R.choice(['', number()])}{steps}"])
        add(f"{whole}[{inside}]")
    for _ in range(200):
        a, b = literal(text(4)), literal(text(3))
        add(f"{a} {R.choice(['<', '<=', '==', '!=', '>', '>=', 'in', 'not in', '+'])} {b}")
        add(f"{repr(bytes_of(4))} {R.choice(['<', '<=', '==', '!=', '>', '>=', 'in', 'not in', '+'])} {repr(bytes_of(3))}")
        add(f"{a} * {number(-2, 5)}")


def spec(types):
    fill = R.choice(["", "", R.choice("*0x é") + R.choice("<>^="), R.choice("<>^=")])
    sign = R.choice(["", "", "+", "-", " "])
    z = R.choice([""] * 12 + ["z"])
    alternate = R.choice(["", "", "", "#"])
    zero = R.choice(["", "", "0"])
    width = R.choice(["", "", str(R.randrange(1, 16))])
    grouping = R.choice(["", "", "", ",", "_", "_,"])
    precision = R.choice(["", "", f".{R.randrange(12)}", "."])
    return fill + sign + z + alternate + zero + width + grouping + precision + R.choice(["", R.choice(types)])


def value():
    return R.choice([
        literal(text(6)), number(-1000, 1000), str(R.getrandbits(80)), repr(R.uniform(-1000, 1000)), "True",
        repr(R.uniform(-1, 1) * 10 ** R.randrange(-8, 20)), "None", "[1]", "0.0", "-0.0", "1e300",
    ])


def formats():
    for _ in range(900):
        add(f"format({value()}, {literal(spec('sdbcoxXneEfFgG%q'))})")
    for _ in range(300):
        template = ""
        for _ in range(R.randrange(1, 4)):
            template += text(3, "ab{") .replace("{", "{{" if R.random() < 0.9 else "{")
            name = R.choice(["", "", "0", "1", "x", "x.real", "y[0]", "y[a]", "0[0]", "2", "z"])
            conversion = R.choice(["", "", "!r", "!s", "!a", "!q", "!"])
            colon = R.choice(["", "", ":>8", ":{}", ":{0}", ":^{x}", ":.2", ":{:}"])
            template += "{" + name + conversion + colon + R.choice(["}"] * 9 + [""])
        add(f"{literal(template)}.format({value()}, {value()}, x={number(1, 9)}, y={R.choice(['[7]', repr({'a': 8, 0: 9})])})")


def percents():
    for _ in range(900):
        bytewise = R.random() < 0.35
        template = ""
        values = []
        for _ in range(R.randrange(1, 4)):
            template += text(3, "ab%").replace("%", "%%" if R.random() < 0.9 else "%")
            flags = "".join(R.choice("-+ #0") for _ in range(R.randrange(3)))
            width = R.choice(["", "", str(R.randrange(1, 12)), "*"])
            precision = R.choice(["", "", f".{R.randrange(9)}", ".", ".*"])
            template += "%" + flags + width + precision + R.choice(["", "", "l"]) + R.choice("sradiouxXeEfFgGcbq")
            values += [number(-9, 9) for mark in (width, precision) if mark.endswith("*")]
            values.append(R.choice(["b'xy'", "65", "b'z'", "bytearray(b'q')"]) if bytewise and R.random() < 0.6 else value())
        if R.random() < 0.1:
            values.append("1")
        add(f"{template.encode('ascii', 'replace') if bytewise else template!r} % ({', '.join(values)},)")


def codecs():
    extra = ["\ud800", "\udc80", "\udfff", "Ж", "€", "\U0001f600", "\x81"]
    for _ in range(500):
        whole = text(6) + R.choice(extra) + text(3)
        add(f"{ascii(whole)}.encode({R.choice(ENCODINGS)!r}, {R.choice(ERRORS)!r})")
    for _ in range(700):
        encoding = R.choice(ENCODINGS)
        raw = bytearray(text(6).encode(encoding, "replace"))
        for _ in range(R.randrange(3)):
            if raw and R.random() < 0.5:
                raw[R.randrange(len(raw))] = R.choice([0x80, 0xC3, 0xE2, 0xED, 0xF0, 0xFF, 0xD8, 0xDC, 0x61])
            elif raw:
                del raw[R.randrange(len(raw))]
            else:
                raw.append(R.choice([0x80, 0xFF, 0xE2]))
        if R.random() < 0.3:
            raw += R.choice([b"\xed\xa0\x80", b"\xf0\x9f", b"\xe2\x82", b"\xc0\x80", b"\xf4\x90\x80\x80", b"\x00\xd8"])
        add(f"ascii({bytes(raw)!r}.decode({encoding!r}, {R.choice(ERRORS[:4] + ERRORS[5:])!r}))")


def others():
    for _ in range(200):
        table = R.choice(["{97: 'xy', 98: None}", "{97: 98}", "str.maketrans('ab', 'ba')", "str.maketrans('ab', '12', ' ')", "str.maketrans({'a': 'É', 32: None})"])
        add(f"{literal(text(8))}.translate({table})")
        add(f"{bytes_of()!r}.hex({R.choice(['', repr(':'), repr('-') + ', ' + number(-4, 5)])})")
        add(f"bytes.fromhex({R.choice([bytes_of(5).hex(), bytes_of(4).hex(' '), text(4, '0af g')])!r})")
        add(f"{bytes_of()!r}.translate({R.choice(['None', 'bytes(256)'])}, {bytes_of(2)!r})")
        add(f"hash({literal(text(20))}) == hash({literal(text(1))})")
        add(f"hash({literal(text(20))})")
        add(f"hash({bytes_of()!r})")


methods()
slices()
formats()
percents()
codecs()
others()
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "text.json"), "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(case) for case in CASES) + "\n]\n")
