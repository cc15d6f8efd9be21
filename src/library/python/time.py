"""The clock, in the program's own time (sleeping adds to it and does not wait); the time zone is UTC."""

import _clock

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December")
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")

_start = _clock.now()


class struct_time(tuple):
    """A moment taken apart."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = _FIELDS

    def __new__(cls, sequence, dict=None):
        items = tuple(sequence)
        if len(items) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(items)}-sequence given)")
        if len(items) > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({len(items)}-sequence given)")
        return tuple.__new__(cls, items[:9])

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in zip(_FIELDS, self))
        return f"time.struct_time({shown})"

    tm_zone = "UTC"
    tm_gmtoff = 0


for _place, _name in enumerate(_FIELDS):
    setattr(struct_time, _name, property(lambda self, _place=_place: self[_place]))
del _place, _name


def time():
    return _clock.now()


def time_ns():
    return int(_clock.now() * 1_000_000_000)


def monotonic():
    return _clock.now() - _start


def monotonic_ns():
    return int(monotonic() * 1_000_000_000)


perf_counter = monotonic
perf_counter_ns = monotonic_ns
process_time = monotonic
process_time_ns = monotonic_ns
thread_time = monotonic


def sleep(secs, /):
    if not isinstance(secs, (int, float)) and not hasattr(secs, "__index__"):
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    if secs < 0:
        raise ValueError("sleep length must be non-negative")
    _clock.sleep(secs)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _day_of_year(year, month, day):
    return _BEFORE_MONTH[month - 1] + day + (month > 2 and _is_leap(year))


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


_EPOCH_DAYS = _days_before_year(1970)


def gmtime(secs=None, /):
    if secs is None:
        secs = _clock.now()
    days, rest = divmod(int(secs // 1), 86400)
    year = 1970 + days // 366
    while _days_before_year(year + 1) - _EPOCH_DAYS <= days:
        year += 1
    yday = days - (_days_before_year(year) - _EPOCH_DAYS) + 1
    month = 12
    while _day_of_year(year, month, 1) > yday:
        month -= 1
    mday = yday - _day_of_year(year, month, 1) + 1
    return struct_time((year, month, mday, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, yday, 0))


localtime = gmtime


def mktime(t, /):
    year, month, day, hour, minute, second = tuple(t)[:6]
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    days = _days_before_year(year) - _EPOCH_DAYS + _day_of_year(year, month, 1) - 1 + day - 1
    return float(days * 86400 + hour * 3600 + minute * 60 + second)


def asctime(t=None, /):
    t = gmtime() if t is None else t
    return "%s %s %2d %02d:%02d:%02d %d" % (_DAYS[t[6]], _MONTHS[t[1] - 1], t[2], t[3], t[4], t[5], t[0])


def ctime(secs=None, /):
    return asctime(gmtime(secs))


def _week(yday, wday, first):
    """Number of the week of the year, weeks beginning on the day `first` (0: Monday)."""
    return (yday - 1 + 7 - (wday - first) % 7) // 7


def _iso_week(t):
    year, yday, wday = t[0], t[7], t[6]
    week = (yday - 1 - wday + 10) // 7
    if week < 1:
        year -= 1
        return year, _weeks_in(year)
    if week > _weeks_in(year):
        return year + 1, 1
    return year, week


def _weeks_in(year):
    first = _days_before_year(year) % 7
    return 53 if first == 3 or (first == 2 and _is_leap(year)) else 52


_FORMATS = {
    "a": lambda t: _DAYS[t[6]],
    "A": lambda t: _LONG_DAYS[t[6]],
    "b": lambda t: _MONTHS[t[1] - 1],
    "h": lambda t: _MONTHS[t[1] - 1],
    "B": lambda t: _LONG_MONTHS[t[1] - 1],
    "c": asctime,
    "C": lambda t: "%02d" % (t[0] // 100),
    "d": lambda t: "%02d" % t[2],
    "D": lambda t: "%02d/%02d/%02d" % (t[1], t[2], t[0] % 100),
    "e": lambda t: "%2d" % t[2],
    "F": lambda t: "%d-%02d-%02d" % (t[0], t[1], t[2]),
    "G": lambda t: str(_iso_week(t)[0]),
    "g": lambda t: "%02d" % (_iso_week(t)[0] % 100),
    "H": lambda t: "%02d" % t[3],
    "I": lambda t: "%02d" % ((t[3] + 11) % 12 + 1),
    "j": lambda t: "%03d" % t[7],
    "k": lambda t: "%2d" % t[3],
    "l": lambda t: "%2d" % ((t[3] + 11) % 12 + 1),
    "m": lambda t: "%02d" % t[1],
    "M": lambda t: "%02d" % t[4],
    "n": lambda t: "\n",
    "p": lambda t: "AM" if t[3] < 12 else "PM",
    "r": lambda t: "%02d:%02d:%02d %s" % ((t[3] + 11) % 12 + 1, t[4], t[5], "AM" if t[3] < 12 else "PM"),
    "R": lambda t: "%02d:%02d" % (t[3], t[4]),
    "s": lambda t: str(int(mktime(t))),
    "S": lambda t: "%02d" % t[5],
    "t": lambda t: "\t",
    "T": lambda t: "%02d:%02d:%02d" % (t[3], t[4], t[5]),
    "u": lambda t: str(t[6] + 1),
    "U": lambda t: "%02d" % _week(t[7], t[6], 6),
    "V": lambda t: "%02d" % _iso_week(t)[1],
    "w": lambda t: str((t[6] + 1) % 7),
    "W": lambda t: "%02d" % _week(t[7], t[6], 0),
    "x": lambda t: "%02d/%02d/%02d" % (t[1], t[2], t[0] % 100),
    "X": lambda t: "%02d:%02d:%02d" % (t[3], t[4], t[5]),
    "y": lambda t: "%02d" % (t[0] % 100),
    "Y": lambda t: str(t[0]),
    "z": lambda t: "+0000",
    "Z": lambda t: "UTC",
    "%": lambda t: "%",
}


def strftime(format, t=None, /):
    t = gmtime() if t is None else t
    pieces = []
    at = 0
    while at < len(format):
        c = format[at]
        at += 1
        if c != "%" or at >= len(format):
            pieces.append(c)
            continue
        code = format[at]
        at += 1
        plain = code == "-" and at < len(format)
        if plain:
            code = format[at]
            at += 1
        known = _FORMATS.get(code)
        text = known(t) if known else "%" + code
        pieces.append((text.lstrip("0 ") or "0") if plain else text)
    return "".join(pieces)


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    from _strptime import parse
    found = parse(string, format)
    year, month, day = found["year"], found["month"], found["day"]
    days = _days_before_year(year) + _day_of_year(year, month, day) - 1
    return struct_time((year, month, day, found["hour"], found["minute"], found["second"], days % 7,
                        _day_of_year(year, month, day), -1))
