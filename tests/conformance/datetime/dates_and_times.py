from datetime import *
d = date(2024, 2, 29); print(d, repr(d), d + timedelta(days=366), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), date.fromordinal(1), d.replace(year=2023, day=1), d - date(2000,1,1), d < date(2025,1,1), d.strftime('%d/%m/%y %A %B %j'), f'{d:%Y}', date.max, d.timetuple())
for a in [(2023,2,29),(0,1,1),(2023,13,1),('x',1,1)]:
    try: date(*a)
    except Exception as e: print(type(e).__name__, e)
t = timedelta(days=1, hours=2, minutes=3, seconds=4.5); print(t, repr(t), t.total_seconds(), -t, t*2, t/2, t//timedelta(hours=1), t % timedelta(hours=1), abs(-t), timedelta(0), repr(timedelta()), timedelta(weeks=-1), timedelta(microseconds=1), bool(timedelta(0)), t > timedelta(1), timedelta(hours=25), divmod(t, timedelta(hours=7)), t*1.5, timedelta.max, timedelta.min)
n = datetime(2024, 2, 29, 12, 34, 56, 789); print(n, repr(n), n.isoformat(), n.date(), n.time(), n + timedelta(hours=12), n - datetime(2024,1,1), n.replace(hour=0), n.strftime('%H:%M:%S.%f %p'), n.timestamp() if 0 else '', datetime(2024,1,1), repr(datetime(2024,1,1,5)), n.ctime(), datetime.combine(d, time(1,2)), n.isoformat(' ', 'minutes'))
print(datetime.strptime('2024-02-29 10:11:12.5', '%Y-%m-%d %H:%M:%S.%f'), datetime.fromisoformat('2024-02-29T10:11:12+02:00'), date.fromisoformat('20240229'), datetime.fromisoformat('2024-02-29'), time.fromisoformat('10:11'), date.fromisoformat('2024-W09-4'))
tz = timezone(timedelta(hours=5, minutes=30)); z = datetime(2024,1,1,12,tzinfo=tz); print(z, repr(z), z.astimezone(timezone.utc), z.utcoffset(), z.tzname(), timezone.utc, repr(timezone.utc), repr(tz), z == datetime(2024,1,1,6,30,tzinfo=timezone.utc), z.timestamp(), hash(z) == hash(z.astimezone(timezone.utc)))
for f in [lambda: z < n, lambda: n - z, lambda: datetime.strptime('x', '%Y'), lambda: date.fromisoformat('x'), lambda: time(25), lambda: datetime(2024,1,1,tzinfo=5), lambda: timedelta('x'), lambda: timezone(timedelta(days=2)), lambda: date(2024,1,1) + timedelta(days=10**9), lambda: timedelta(days=10**10)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(time(1,2,3), repr(time(1,2)), time(1) < time(2), time(23,59,59,5).isoformat(), sorted([date(2024,3,1), d]), {d: 1}[date(2024,2,29)], z == n, d == n, n == n.replace(), type(datetime.now()).__name__, datetime.min, d.isocalendar()[1], d.isocalendar().week)
for y in range(1995, 2012): print(date(y,1,1).isocalendar()[:], date(y,12,31).isocalendar()[:], date(y,12,31).timetuple().tm_yday, end=' ')
print(all(date.fromordinal(k).toordinal() == k for k in range(1, 800000, 997)), datetime.fromtimestamp(1e9, timezone.utc), datetime.fromtimestamp(1.123456, timezone.utc))
import copy; print(copy.copy(z) == z, copy.deepcopy(t) == t)
