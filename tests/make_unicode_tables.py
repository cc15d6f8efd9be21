"""Writes the tables of characters under src/machine/unicode, from what CPython 3.13 says of each code point.

    python3.13 tests/make_unicode_tables.py

Run by hand, and again only when the version of Python changes. Lists of runs are text: a run is the
number of its record, and how often it repeats after an `*`, in base 36 with commas between.
"""
import _sre
import os
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TARGET = os.path.join(ROOT, "src", "machine", "unicode")
LAST = 0x110000
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

ALPHA, DECIMAL, DIGIT, LOWER, LINEBREAK, SPACE, TITLE, UPPER = (1 << i for i in range(8))
XID_START, XID_CONTINUE, PRINTABLE, NUMERIC, IGNORABLE, CASED, SPECIAL = (1 << i for i in range(8, 15))


def base36(number):
    if number < 0:
        return "-" + base36(-number)
    text = ""
    while True:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
        if number == 0:
            return text


def runs(values):
    """Run-length text of a sequence of record numbers."""
    out = []
    last, count = None, 0
    for value in values:
        if value == last:
            count += 1
            continue
        if last is not None:
            out.append((last, count))
        last, count = value, 1
    out.append((last, count))
    return ",".join(base36(v) if n == 1 else f"{base36(v)}*{base36(n)}" for v, n in out)


def flags_of(point):
    c = chr(point)
    flags = 0
    if c.isalpha():
        flags |= ALPHA
    if unicodedata.decimal(c, None) is not None:
        flags |= DECIMAL
    if unicodedata.digit(c, None) is not None:
        flags |= DIGIT
    if c.islower():
        flags |= LOWER
    if c != "\r" and len(f"a{c}b".splitlines()) == 2 or c == "\r":
        flags |= LINEBREAK
    if c.isspace():
        flags |= SPACE
    if c.istitle() and not c.isupper():
        flags |= TITLE
    if c.isupper():
        flags |= UPPER
    if c.isidentifier():
        flags |= XID_START
    if f"a{c}".isidentifier():
        flags |= XID_CONTINUE
    if c.isprintable():
        flags |= PRINTABLE
    if c.isnumeric():
        flags |= NUMERIC
    cased = (c + "a").title()[-1] == "a"
    if cased:
        flags |= CASED
    final = (f"A{c}\u03a3").lower()[-1] == "\u03c2"
    final_alone = (f"{c}\u03a3").lower()[-1] == "\u03c2"
    if final and not final_alone:
        flags |= IGNORABLE
    return flags


def record_of(point, specials):
    c = chr(point)
    flags = flags_of(point)
    forms = [c.upper(), c.lower(), c.title(), c.casefold()]
    simple_lower = _sre.unicode_tolower(point)
    plain = [ord(form) if len(form) == 1 else point for form in forms]
    upper, lower, title, fold = plain
    lower = simple_lower
    if any(len(form) > 1 for form in forms) or fold != lower or plain[1] != lower:
        flags |= SPECIAL
        specials[point] = forms
    decimal = unicodedata.decimal(c, -1)
    digit = unicodedata.digit(c, -1)
    return (flags, decimal, digit, upper - point, lower - point, title - point)


def property_file():
    specials = {}
    numbers = {}
    sequence = []
    for point in range(LAST):
        record = record_of(point, specials)
        sequence.append(numbers.setdefault(record, len(numbers)))
    records = ";".join(",".join(base36(field) for field in record) for record in numbers)
    special = ";".join(
        base36(point) + ":" + ":".join("".join(f"{ord(c):x}," for c in form)[:-1] for form in forms)
        for point, forms in specials.items()
    )
    write(
        "properties.generated.ts",
        f"What CPython 3.13 (Unicode {unicodedata.unidata_version}) says of every code point.",
        [
            ("RECORDS", "flags, decimal, digit, distance to upper, lower and title case; see properties.ts", records),
            ("SPECIAL_CASES", "code point : upper : lower : title : casefold, where they are not one character each", special),
            ("RUNS", "the record of each code point, in order", runs(sequence)),
        ],
    )


def lines_of(text, width=104):
    return [text[i : i + width] for i in range(0, len(text), width)]


def write(name, about, tables):
    with open(os.path.join(TARGET, name), "w") as file:
        file.write(f"/** {about} Made by tests/make_unicode_tables.py; do not edit. */\n")
        for constant, comment, text in tables:
            file.write(f"\n/** {comment[0].upper()}{comment[1:]}. */\nexport const {constant} =\n")
            quoted = [f"  '{line}'" for line in lines_of(text)]
            file.write(" +\n".join(quoted) + ";\n")


CHARMAPS = (
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp437 cp850 cp852 cp866 iso8859-2 iso8859-3 "
    "iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-11 iso8859-13 iso8859-14 "
    "iso8859-15 iso8859-16 koi8-r koi8-u mac-roman"
).split()


def charmap_file():
    maps = []
    for name in CHARMAPS:
        upper = bytes(range(128, 256))
        points = [b"%c" % byte for byte in upper]
        text = "".join(f"{ord(p.decode(name, 'replace')):04x}" for p in points)
        assert bytes(range(128)).decode(name) == "".join(map(chr, range(128)))
        maps.append(f"{name}:{text}")
    from encodings.aliases import aliases
    import codecs

    ours = {codecs.lookup(name).name for name in CHARMAPS} | {
        "utf-8", "utf-8-sig", "ascii", "iso8859-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"
    }

    def name_of(alias):
        try:
            return codecs.lookup(alias).name
        except LookupError:
            return None

    names = {alias: name_of(alias) for alias in [*aliases, *aliases.values()]}
    known = " ".join(f"{alias}:{name}" for alias, name in sorted(names.items()) if name in ours)
    write(
        "../codecs/charmaps.generated.ts",
        "Encodings of one byte a character whose lower half is ASCII, and names of encodings, from CPython 3.13.",
        [
            ("CHARMAPS", "name : code points of the bytes from 128 on in hexadecimal, fffd where there is none", " ".join(maps)),
            ("ALIASES", "other names of encodings, normalised", known),
        ],
    )


SYMBOLS = "".join(chr(code) for code in range(33, 127) if chr(code) not in "'\\")
ONE, TWO = 40, 80  # words before these numbers take one symbol, two symbols; the others take three
NUMBERED = ("CJK UNIFIED IDEOGRAPH-", "CJK COMPATIBILITY IDEOGRAPH-", "TANGUT IDEOGRAPH-", "NUSHU CHARACTER-", "KHITAN SMALL SCRIPT CHARACTER-")


def symbols_of(number):
    base = len(SYMBOLS)
    if number < ONE:
        return SYMBOLS[number]
    number -= ONE
    if number < (TWO - ONE) * base:
        return SYMBOLS[ONE + number // base] + SYMBOLS[number % base]
    number -= (TWO - ONE) * base
    return SYMBOLS[TWO + number // base // base] + SYMBOLS[number // base % base] + SYMBOLS[number % base]


def ranges_of(points):
    """Sorted code points as text: distance from the end of the last range, length."""
    out, end = [], 0
    for point in points:
        if out and point == end:
            out[-1][1] += 1
        else:
            out.append([point - end, 1])
        end = point + 1
    return ",".join(base36(gap) if n == 1 else f"{base36(gap)}*{base36(n)}" for gap, n in out)


def name_file():
    from collections import Counter

    numbered = {prefix: [] for prefix in NUMBERED}
    listed = []
    for point in range(LAST):
        name = unicodedata.name(chr(point), None)
        if name is None or name.startswith("HANGUL SYLLABLE "):
            continue
        prefix = next((p for p in NUMBERED if name == f"{p}{point:X}"), None)
        if prefix:
            numbered[prefix].append(point)
        else:
            listed.append((point, name.split(" ")))
    rest, count = [], Counter()
    previous = []
    for point, words in listed:
        same = 0
        while same < min(len(previous), len(words), 8) and previous[same] == words[same]:
            same += 1
        rest.append((same, words[same:]))
        count.update(words[same:])
        previous = words
    dictionary = [word for word, _ in sorted(count.items(), key=lambda pair: (-pair[1], pair[0]))]
    number = {word: i for i, word in enumerate(dictionary)}
    coded = []
    for same, words in rest:
        assert len(words) < len(SYMBOLS)
        coded.append(SYMBOLS[same] + SYMBOLS[len(words)] + "".join(symbols_of(number[word]) for word in words))
    with open(os.path.join(ROOT, "tests", "character_aliases.txt")) as file:
        aliases = file.read().splitlines() + [f"VS{i}" for i in range(1, 257)]
    write(
        "../../base/character-names.generated.ts",
        f"Names of characters, Unicode {unicodedata.unidata_version}, from CPython 3.13; see character-names.ts.",
        [
            ("WORDS", "the words of names, the most frequent ones first", " ".join(dictionary)),
            ("NAMED", "code points with a name that is listed", ranges_of(point for point, _ in listed)),
            ("NAMES", "for each of them: words shared with the name before, number of further words, their numbers", "".join(coded)),
            ("NUMBERED", "names that end in the code point: code points, by what stands before", ";".join(f"{p}:{ranges_of(ps)}" for p, ps in numbered.items())),
            ("ALIASES", "other names that are understood", ";".join(f"{base36(ord(unicodedata.lookup(a)))}:{a}" for a in aliases)),
        ],
    )


def database_file():
    """What only the module unicodedata asks."""
    numbers, sequence, numeric, decomposed = {}, [], [], []
    for point in range(LAST):
        c = chr(point)
        record = (
            unicodedata.category(c), unicodedata.bidirectional(c), str(unicodedata.combining(c)),
            str(unicodedata.mirrored(c)), unicodedata.east_asian_width(c),
        )
        sequence.append(numbers.setdefault(record, len(numbers)))
        value = unicodedata.numeric(c, None)
        if value is not None and unicodedata.digit(c, None) is None:
            numeric.append(f"{base36(point)}:{value!r}")
        parts = unicodedata.decomposition(c)
        if parts and not 0xAC00 <= point < 0xD7A4:
            tag, *points = parts.split(" ") if parts.startswith("<") else ("", *parts.split(" "))
            decomposed.append(f"{base36(point)}{tag[1:-1] and ',' + tag[1:-1]}:" + ",".join(base36(int(p, 16)) for p in points))
    write(
        "database.generated.ts",
        f"What CPython 3.13's unicodedata (Unicode {unicodedata.unidata_version}) says of every code point.",
        [
            ("RECORDS", "category, bidirectional class, combining class, mirrored, width", ";".join(",".join(record) for record in numbers)),
            ("RUNS", "the record of each code point, in order", runs(sequence)),
            ("NUMERIC", "values of characters that are no digits", ";".join(numeric)),
            ("DECOMPOSED", "what characters are made of, with a tag where that is not all there is to them", ";".join(decomposed)),
        ],
    )


if __name__ == "__main__":
    database_file()
    property_file()
    charmap_file()
    name_file()
