"""Dates, times of day, moments, stretches of time, and offsets from UTC."""

import time as _time
from math import floor as _floor

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
_LAST_ORDINAL = 3652059
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


_MISSING = object()


def _refuse(date, rest, more, most):
    """Raises what is wrong with the arguments of a date or datetime."""
    given = sum(part is not _MISSING for part in date) + len(rest) + len(more)
    if given > most:
        raise TypeError(f"function takes at most {most} arguments ({given} given)")
    for at, part in enumerate(date):
        if part is _MISSING:
            raise TypeError(f"function missing required argument {('year', 'month', 'day')[at]!r} (pos {at + 1})")
    raise TypeError(f"this function got an unexpected keyword argument {next(iter(more))!r}")


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _MONTH_DAYS[month - 1]


def _ordinal(year, month, day):
    """Days since the day before 1 January of the year 1."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _BEFORE_MONTH[month - 1] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(n):
    """The date with that ordinal, by cycles of 400, 100, 4 years and 1."""
    n -= 1
    cycles, n = divmod(n, 146097)
    centuries, n = divmod(n, 36524)
    fours, n = divmod(n, 1461)
    years, n = divmod(n, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    if years == 4 or centuries == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    before = _BEFORE_MONTH[month - 1] + (month > 2 and _is_leap(year))
    if before > n:
        month -= 1
        before -= _days_in_month(year, month)
    return year, month, n - before + 1


def _check_int(value):
    if isinstance(value, int):
        return value
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def _check_date(year, month, day):
    year, month, day = _check_int(year), _check_int(month), _check_int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second = _check_int(hour), _check_int(minute), _check_int(second)
    microsecond = _check_int(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _called(value):
    return "None" if value is None else type(value).__name__


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _full_name(x):
    cls = type(x)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__


def _offset_text(offset, sep=":"):
    """'+05:30' of a timedelta; '' of None."""
    if offset is None:
        return ""
    sign = "+"
    if offset.days < 0:
        sign = "-"
        offset = -offset
    minutes, seconds = divmod(offset.days * 86400 + offset.seconds, 60)
    text = f"{sign}{minutes // 60:02d}{sep}{minutes % 60:02d}"
    if seconds or offset.microseconds:
        text += f"{sep}{seconds:02d}"
    if offset.microseconds:
        text += f".{offset.microseconds:06d}"
    return text


def _format(obj, format, fields):
    """strftime with the codes that only these classes know."""
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
        if code == "f":
            pieces.append("%06d" % getattr(obj, "microsecond", 0))
        elif code == "z":
            pieces.append(_offset_text(obj.utcoffset(), "") if hasattr(obj, "utcoffset") else "")
        elif code == ":" and format[at:at + 1] == "z":
            at += 1
            pieces.append(_offset_text(obj.utcoffset()) if hasattr(obj, "utcoffset") else "")
        elif code == "Z":
            name = obj.tzname() if hasattr(obj, "tzname") else None
            pieces.append((name or "").replace("%", "%%"))
        else:
            pieces.append("%" + code)
    return _time.strftime("".join(pieces), _time.struct_time(fields))


class timedelta:
    """A stretch of time: days, seconds within a day, microseconds within a second."""

    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        for name, value in (("days", days), ("seconds", seconds), ("microseconds", microseconds),
                            ("milliseconds", milliseconds), ("minutes", minutes), ("hours", hours), ("weeks", weeks)):
            if not isinstance(value, (int, float)):
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        total = _micros(microseconds) + _micros(milliseconds, 1000) + _micros(seconds, 10**6)
        total += _micros(minutes, 60 * 10**6) + _micros(hours, 3600 * 10**6)
        total += _micros(days, 86400 * 10**6) + _micros(weeks, 7 * 86400 * 10**6)
        return cls._of(total if isinstance(total, int) else round(total))

    @classmethod
    def _of(cls, total):
        """The timedelta of a whole number of microseconds."""
        seconds, microseconds = divmod(total, 10**6)
        days, seconds = divmod(seconds, 86400)
        if not -(2**31) <= days < 2**31:
            raise OverflowError("Python int too large to convert to C int")
        if abs(days) > 999999999:
            raise OverflowError("days=%d; must have magnitude <= 999999999" % days)
        self = object.__new__(cls)
        self._days, self._seconds, self._microseconds = days, seconds, microseconds
        return self

    days = property(lambda self: self._days, doc="Number of days (positive or negative).")
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def _total(self):
        return (self._days * 86400 + self._seconds) * 10**6 + self._microseconds

    def total_seconds(self):
        return self._total() / 10**6

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in
                 (("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds)) if value]
        return f"{_full_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, second = divmod(self._seconds, 60)
        text = "%d:%02d:%02d" % (minutes // 60, minutes % 60, second)
        if self._days:
            text = "%d day%s, " % (self._days, "" if abs(self._days) == 1 else "s") + text
        return text + (".%06d" % self._microseconds if self._microseconds else "")

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._of(self._total() * other)
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of(_nearest(self._total() * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._of(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._of(_nearest(self._total(), other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return timedelta._of(_nearest(bottom * self._total(), top))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._of(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._total(), other._total())
            return quotient, timedelta._of(rest)
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _micros(value, unit=1):
    if isinstance(value, int):
        return value * unit
    whole = _floor(value)
    return whole * unit + (value - whole) * unit


def _nearest(top, bottom):
    """top / bottom, rounded to the nearest whole number, halves to the even one."""
    if bottom < 0:
        top, bottom = -top, -bottom
    quotient, rest = divmod(top, bottom)
    if rest * 2 > bottom or (rest * 2 == bottom and quotient % 2):
        quotient += 1
    return quotient


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta._of(86400 * 10**6 * 10**9 - 1)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """What a time zone must be able to say."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, dst = dt.utcoffset(), dt.dst()
        if offset is None or dst is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
        return dt + dst


class timezone(tzinfo):
    """A fixed offset from UTC."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(
                f"timezone() argument 1 must be datetime.timedelta, not {_called(offset)}")
        if name is None and not offset and cls is timezone and hasattr(cls, "utc"):
            return cls.utc
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not timedelta(-1) < offset < timedelta(1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                f"not {offset!r}.")
        self = tzinfo.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"{_full_name(self)}({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        if isinstance(dt, datetime):
            if dt.tzinfo is not self:
                raise ValueError("fromutc: dt.tzinfo is not self")
            return dt + self._offset
        raise TypeError("fromutc() argument must be a datetime instance or None")


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class date:
    """A day of the Gregorian calendar."""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, *rest, **more):
        if day is _MISSING or rest or more:
            _refuse((year, month, day), rest, more, 3)
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > _LAST_ORDINAL:
            raise ValueError(f"year {_from_ordinal(n)[0]} is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_read_date(text))
        except ValueError as error:
            if str(error).startswith(("month", "day", "year")):
                raise
            raise ValueError(f"Invalid isoformat string: {text!r}") from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"Year is out of range: {year}")
        if not 0 < week < 53 and not (week == 53 and _iso_weeks(year) == 53):
            raise ValueError(f"Invalid week: {week}")
        if not 0 < day < 8:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        return cls(*_from_ordinal(_iso_monday(year) + (week - 1) * 7 + day - 1))

    def __repr__(self):
        return f"{_full_name(self)}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    __str__ = isoformat

    def ctime(self):
        return f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month - 1]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {_called(format)}")
        return _format(self, format, self.timetuple())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError("must be str, not %s" % type(spec).__name__)
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._yday(), -1))

    def _yday(self):
        return self.toordinal() - _ordinal(self._year, 1, 1) + 1

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        today = self.toordinal()
        if today < _iso_monday(year):
            year -= 1
        elif today >= _iso_monday(year + 1):
            year += 1
        week, day = divmod(today - _iso_monday(year), 7)
        return IsoCalendarDate((year, week + 1, day + 1))

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() < other._key()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() <= other._key()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() > other._key()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() >= other._key()
        return NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            n = self.toordinal() + other.days
            if 0 < n <= _LAST_ORDINAL:
                return type(self).fromordinal(n)
            raise OverflowError("date value out of range")
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), self._key()


class IsoCalendarDate(tuple):
    """Year, week and weekday of the ISO calendar."""

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


def _iso_monday(year):
    """The ordinal of the Monday of the first ISO week."""
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _iso_weeks(year):
    return (_iso_monday(year + 1) - _iso_monday(year)) // 7


def _digits(text, at, count):
    part = text[at:at + count]
    if len(part) != count or not part.isascii() or not part.isdigit():
        raise ValueError("no digits")
    return int(part)


def _read_date(text):
    """The numbers of 2024-02-29, 20240229, 2024-W09-4 or 2024W094."""
    year = _digits(text, 0, 4)
    dashed = text[4:5] == "-"
    at = 5 if dashed else 4
    if text[at:at + 1] == "W":
        week = _digits(text, at + 1, 2)
        rest = text[at + 3:]
        if dashed and rest:
            if rest[0] != "-":
                raise ValueError("no date")
            rest = rest[1:]
        return date.fromisocalendar(year, week, _digits(rest, 0, len(rest)) if rest else 1)._key()
    month = _digits(text, at, 2)
    at += 2
    if dashed:
        if text[at:at + 1] != "-":
            raise ValueError("no date")
        at += 1
    day = _digits(text, at, 2)
    if len(text) != at + 2:
        raise ValueError("no date")
    return year, month, day


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class time:
    """A time of day, in a zone or not."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _key(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _compare(self, other):
        """This and the other as keys that can be compared."""
        mine, its = self.utcoffset(), other.utcoffset()
        if mine == its:
            return self._key(), other._key()
        if mine is None or its is None:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._in_utc(mine), other._in_utc(its)

    def _in_utc(self, offset):
        return timedelta(hours=self._hour, minutes=self._minute, seconds=self._second,
                         microseconds=self._microsecond) - offset

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        mine, its = self._compare(other)
        return mine == its

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, its = self._compare(other)
        return mine < its

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, its = self._compare(other)
        return mine <= its

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, its = self._compare(other)
        return mine > its

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        mine, its = self._compare(other)
        return mine >= its

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._key() if not offset else self._in_utc(offset))

    def __repr__(self):
        text = f"{self._hour}, {self._minute}"
        if self._microsecond:
            text += f", {self._second}, {self._microsecond}"
        elif self._second:
            text += f", {self._second}"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_full_name(self)}({text})"

    def isoformat(self, timespec="auto"):
        return _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(
            self.utcoffset())

    __str__ = isoformat

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_read_time(text.removeprefix("T")))
        except ValueError as error:
            if " must be in " in str(error):
                raise
            raise ValueError(f"Invalid isoformat string: {text!r}") from None

    def strftime(self, format):
        return _format(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    __format__ = date.__format__

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __reduce__(self):
        return type(self), self._key() + ((self._tzinfo,) if self._tzinfo is not None else ())


def _clock_text(hour, minute, second, microsecond, timespec):
    forms = {
        "hours": "{0:02d}", "minutes": "{0:02d}:{1:02d}", "seconds": "{0:02d}:{1:02d}:{2:02d}",
        "milliseconds": "{0:02d}:{1:02d}:{2:02d}.{4:03d}", "microseconds": "{0:02d}:{1:02d}:{2:02d}.{3:06d}",
    }
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec not in forms:
        raise ValueError("Unknown timespec value")
    return forms[timespec].format(hour, minute, second, microsecond, microsecond // 1000)


def _read_time(text):
    """The numbers and the zone of 12:34:56.789+01:00 and its shorter forms."""
    zone = None
    for i, c in enumerate(text):
        if c in "+-Z":
            zone = _read_zone(text[i:])
            text = text[:i]
            break
    return *_read_clock(text), zone


def _read_clock(text):
    numbers = [_digits(text, 0, 2), 0, 0, 0]
    at = 2
    colon = text[2:3] == ":"
    for place in (1, 2):
        if at >= len(text):
            return numbers
        if colon:
            if text[at] != ":":
                raise ValueError("no time")
            at += 1
        numbers[place] = _digits(text, at, 2)
        at += 2
    if at < len(text):
        if text[at] not in ".,":
            raise ValueError("no time")
        part = text[at + 1:]
        if not part.isdigit():
            raise ValueError("no time")
        numbers[3] = int(part[:6].ljust(6, "0"))
    return numbers


def _read_zone(text):
    if text == "Z":
        return timezone.utc
    hour, minute, second, microsecond = _read_clock(text[1:])
    offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=microsecond)
    return timezone(-offset if text[0] == "-" else offset)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    """A moment: a day and a time of day, in a zone or not."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_MISSING, month=_MISSING, day=_MISSING, hour=0, minute=0, second=0, microsecond=0,
                tzinfo=None, *rest, fold=0, **more):
        if day is _MISSING or rest or more:
            _refuse((year, month, day), (*rest, *[0] * (5 if rest else 0)), more, 9)
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        made = cls._from_seconds(timestamp, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls._from_seconds(timestamp, None)

    @classmethod
    def _from_seconds(cls, timestamp, tz):
        total = _nearest(*(timestamp * 10**6).as_integer_ratio()) if isinstance(timestamp, float) else timestamp * 10**6
        seconds, microsecond = divmod(total, 10**6)
        y, mo, d, h, mi, s = _time.gmtime(seconds)[:6]
        return cls(y, mo, d, h, mi, s, microsecond, tz)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time_of_day):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone,
                   fold=time.fold)

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            at = _date_length(text)
            day = _read_date(text[:at])
            clock = _read_time(text[at + 1:]) if len(text) > at else (0, 0, 0, 0, None)
            if len(text) == at + 1:
                raise ValueError("no time")
            return cls(*day, *clock)
        except ValueError as error:
            if " must be in " in str(error) or " out of range" in str(error):
                raise
            raise ValueError(f"Invalid isoformat string: {text!r}") from None

    @classmethod
    def strptime(cls, text, format):
        from _strptime import parse
        for at, given in enumerate((text, format), 1):
            if not isinstance(given, str):
                raise TypeError(f"strptime() argument {at} must be str, not {_called(given)}")
        found = parse(text, format)
        zone = None
        if found["offset"] is not None:
            zone = timezone(timedelta(seconds=found["offset"]))
        return cls(found["year"], found["month"], found["day"], found["hour"], found["minute"], found["second"],
                   found["microsecond"], zone)

    def timetuple(self):
        dst = self.dst()
        flag = -1 if dst is None else int(bool(dst))
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  self.weekday(), self._yday(), flag))

    def utctimetuple(self):
        moment = self
        if self.utcoffset():
            moment = self - self.utcoffset()
        return _time.struct_time(tuple(moment.timetuple())[:8] + (0,))

    def timestamp(self):
        if self._tzinfo is None:
            return (self._since_start() - _EPOCH) / timedelta(seconds=1)
        return (self - datetime(1970, 1, 1, tzinfo=timezone.utc)).total_seconds()

    def _since_start(self):
        return timedelta(self.toordinal(), self._second, self._microsecond, 0, self._minute, self._hour)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day, self._hour if hour is None else hour,
            self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def astimezone(self, tz=None):
        tz = timezone.utc if tz is None else tz
        if not isinstance(tz, tzinfo):
            raise TypeError(f"tz argument must be an instance of tzinfo, not {type(tz).__name__}")
        offset = self.utcoffset() if self._tzinfo is not None else timedelta(0)
        if tz is self._tzinfo:
            return self
        return tz.fromutc((self.replace(tzinfo=None) - offset).replace(tzinfo=tz))

    def ctime(self):
        return "%s %s %2d %02d:%02d:%02d %04d" % (
            _DAY_NAMES[self.weekday()], _MONTH_NAMES[self._month - 1], self._day, self._hour, self._minute,
            self._second, self._year)

    def isoformat(self, sep="T", timespec="auto"):
        clock = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return "%04d-%02d-%02d%c%s%s" % (self._year, self._month, self._day, sep, clock, _offset_text(self.utcoffset()))

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if parts[-1] == 0:
            del parts[-1]
        if parts[-1] == 0:
            del parts[-1]
        text = ", ".join(map(str, parts))
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_full_name(self)}({text})"

    def __str__(self):
        return self.isoformat(sep=" ")

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def _compare(self, other):
        mine, its = self.utcoffset(), other.utcoffset()
        if mine == its:
            return self._since_start(), other._since_start()
        if mine is None or its is None:
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._since_start() - mine, other._since_start() - its

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        mine, its = self._compare(other)
        return mine == its

    def __lt__(self, other):
        if isinstance(other, datetime):
            mine, its = self._compare(other)
            return mine < its
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, datetime):
            mine, its = self._compare(other)
            return mine <= its
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, datetime):
            mine, its = self._compare(other)
            return mine > its
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, datetime):
            mine, its = self._compare(other)
            return mine >= its
        return NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._since_start() if offset is None else self._since_start() - offset)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        moved = self._since_start() + other
        if not 0 < moved.days <= _LAST_ORDINAL:
            raise OverflowError("date value out of range")
        minutes, second = divmod(moved.seconds, 60)
        return type(self)(*_from_ordinal(moved.days), minutes // 60, minutes % 60, second, moved.microseconds,
                          self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        mine, its = self.utcoffset(), other.utcoffset()
        between = self._since_start() - other._since_start()
        if mine == its:
            return between
        if mine is None or its is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return between + its - mine

    def __reduce__(self):
        fields = (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)
        return type(self), fields + ((self._tzinfo,) if self._tzinfo is not None else ())


def _date_length(text):
    """Where the date of a text ends."""
    if len(text) < 7:
        raise ValueError("too short")
    dashed = text[4] == "-"
    week = text[5 if dashed else 4] == "W"
    if not week:
        return 10 if dashed else 8
    if dashed:
        return 10 if text[8:9] == "-" else 8
    return 8 if text[7:8].isdigit() else 7


_EPOCH = datetime(1970, 1, 1)._since_start()
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_date, _time_of_day = date, time
