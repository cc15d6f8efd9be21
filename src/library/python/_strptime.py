"""Reading dates and times by a format, for time and datetime."""

import re

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")


def _words(words):
    return "|".join(sorted(words, key=len, reverse=True))


_PATTERNS = {
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])",
    "f": r"(?P<f>[0-9]{1,6})",
    "H": r"(?P<H>2[0-3]|[0-1]\d|\d)",
    "I": r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
    "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
    "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)",
    "S": r"(?P<S>6[0-1]|[0-5]\d|\d)",
    "U": r"(?P<U>5[0-3]|[0-4]\d|\d)",
    "w": r"(?P<w>[0-6])",
    "u": r"(?P<u>[1-7])",
    "y": r"(?P<y>\d\d)",
    "Y": r"(?P<Y>\d\d\d\d)",
    "z": r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))",
    "A": "(?P<A>" + _words(_DAYS) + ")",
    "a": "(?P<a>" + _words([day[:3] for day in _DAYS]) + ")",
    "B": "(?P<B>" + _words(_MONTHS) + ")",
    "b": "(?P<b>" + _words([month[:3] for month in _MONTHS]) + ")",
    "p": "(?P<p>am|pm)",
    "Z": "(?P<Z>utc|gmt)",
    "%": "%",
}
_PATTERNS["W"] = _PATTERNS["U"].replace("U", "W")
_LONGER = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "T": "%H:%M:%S", "D": "%m/%d/%y",
           "R": "%H:%M", "F": "%Y-%m-%d"}
_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _pattern(format):
    for code, longer in _LONGER.items():
        format = format.replace("%" + code, longer)
    out = []
    at = 0
    while at < len(format):
        c = format[at]
        at += 1
        if c.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            out.append(r"\s+")
        elif c != "%":
            out.append(re.escape(c))
        elif at >= len(format):
            raise ValueError("stray %% in format '%s'" % format)
        else:
            code = format[at]
            at += 1
            if code not in _PATTERNS:
                raise ValueError("'%s' is a bad directive in format '%s'" % (code, format))
            out.append(_PATTERNS[code])
    return "".join(out)


def parse(string, format):
    """The parts of a date and time, as a dict of numbers; `offset` is seconds east of UTC, or None."""
    if not isinstance(string, str):
        raise TypeError(f"strptime() argument 0 must be str, not {type(string)}")
    found = re.match(_pattern(format), string, re.IGNORECASE)
    if not found:
        raise ValueError("time data %r does not match format %r" % (string, format))
    if len(string) != found.end():
        raise ValueError("unconverted data remains: %s" % string[found.end():])
    groups = {name: text for name, text in found.groupdict().items() if text is not None}
    number = lambda name, otherwise: int(groups[name]) if name in groups else otherwise
    year = number("Y", 1900)
    if "y" in groups:
        year = number("y", 0)
        year += 2000 if year <= 68 else 1900
    month = number("m", 1)
    if "B" in groups:
        month = _MONTHS.index(groups["B"].lower()) + 1
    elif "b" in groups:
        month = [name[:3] for name in _MONTHS].index(groups["b"].lower()) + 1
    hour = number("H", 0)
    if "I" in groups:
        hour = number("I", 0) % 12
        if groups.get("p", "").lower() == "pm":
            hour += 12
    day = number("d", 1)
    if "j" in groups and "d" not in groups:
        month, day = _from_day_of_year(year, number("j", 1))
    _check_day(year, month, day)
    return {"year": year, "month": month, "day": day, "hour": hour, "minute": number("M", 0),
            "second": number("S", 0), "microsecond": int(groups.get("f", "0").ljust(6, "0")),
            "offset": _offset(groups.get("z")), "zone": groups.get("Z")}


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _from_day_of_year(year, yday):
    month = 12
    while _BEFORE_MONTH[month - 1] + (month > 2 and _is_leap(year)) >= yday:
        month -= 1
    return month, yday - _BEFORE_MONTH[month - 1] - (month > 2 and _is_leap(year))


def _check_day(year, month, day):
    last = 29 if month == 2 and _is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    if day > last:
        raise ValueError("day is out of range for month")


def _offset(text):
    if text is None:
        return None
    if text == "Z":
        return 0
    digits = text[1:].replace(":", "")
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    return -seconds if text[0] == "-" else seconds
