# Messages call the types of datetime by their full names, as CPython's, which are in C.
from datetime import date, datetime, time, timedelta

d, dt, td = date(2024, 1, 2), datetime(2024, 1, 2), timedelta(1)


class Day(date):
    pass


def check(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


check(lambda: d + 1)
check(lambda: "a" + d)
check(lambda: d < dt)
check(lambda: d < 5)
check(lambda: td / "a")
check(lambda: time(1) < 5)
check(lambda: Day(2024, 1, 1) + 1)
check(lambda: len(d))
check(lambda: d())
check(lambda: d.foo)
check(lambda: iter(td))
check(lambda: setattr(d, "year", 5))
check(lambda: setattr(Day(2024, 1, 1), "year", 5))
check(lambda: delattr(dt, "hour"))
check(lambda: date())
check(lambda: date(2024, 1))
check(lambda: date(year=1))
check(lambda: date(1, 2, 3, 4))
check(lambda: date(2024, 1, 1, x=1))
check(lambda: datetime(2024))
check(lambda: datetime(1, 2, 3, 4, 5, 6, 7, None, 9, 10))
check(lambda: datetime(2024, 1, 1, foo=1))
check(lambda: datetime.combine(d, 5))
check(lambda: datetime.strptime(5, "a"))
check(lambda: d.strftime(None))
