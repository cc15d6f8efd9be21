import calendar, uuid, html
from urllib.parse import *
print(calendar.month(2024, 2)); calendar.prmonth(2023, 10); print(calendar.calendar(2025)); print(calendar.TextCalendar(6).formatmonth(2024, 9, 4, 2))
print(calendar.isleap(1900), calendar.leapdays(1990, 2020), calendar.weekday(2024, 2, 29), calendar.monthrange(2024, 2), calendar.monthcalendar(2024, 2), list(calendar.day_name), list(calendar.month_abbr), calendar.month_name[3], calendar.timegm((2024, 1, 1, 0, 0, 0)))
print(calendar.MONDAY, calendar.Month.MAY, repr(calendar.Day.SUNDAY), calendar.weekheader(3))
for f in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9)):
    try: f()
    except ValueError as e: print(type(e), e)
print(calendar.HTMLCalendar().formatmonth(2024, 1)[:200]); print(list(calendar.Calendar(6).itermonthdates(2024, 3))[:2], len(calendar.Calendar().yeardayscalendar(2024)))
u = uuid.UUID('12345678123456781234567812345678'); print(u, repr(u), u.hex, u.int, u.version, u.variant, u.fields, u.bytes, u.urn)
print(uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid4().version, len(str(uuid.uuid4())), uuid.uuid1().version, u == uuid.UUID(int=u.int), u < uuid.uuid5(uuid.NAMESPACE_URL, 'x'))
for f in (lambda: uuid.UUID('x'), lambda: uuid.UUID(), lambda: setattr(u, 'int', 3), lambda: uuid.UUID(int=-1)):
    try: f()
    except Exception as e: print(type(e), e)
print(html.escape('<a href="x">\'&'), html.unescape('&lt;&amp;&gt;&quot;&#39;&#x41;&eacute;&copy&nope;&notit;&amp &#0;&euro;'))
for t in ('http://user:pw@Host.com:80/p/a;params?q=1&r=2#frag', '//h/p', 'mailto:a@b', 'path?x', '', 'HTTP://X', 'http://[::1]:8/x', 'a:b:c', 'http://h?q#f'):
    p = urlparse(t); print(p, p.hostname, p.port, p.username, p.password, p.geturl()); print(urlsplit(t))
for b, r in (('http://a/b/c/d', '../x'), ('http://a/b/c/d', '/x'), ('http://a/b/c/', 'x/./y/../z'), ('http://a/b', '//h/x'), ('http://a/b?q', '?z'), ('http://a/b', '#f'), ('http://a', 'x'), ('a', 'b'), ('http://a/b/c', '../../../x'), ('http://a/b', 'https://c')): print(urljoin(b, r))
print(quote('a b/c?d=é&'), quote('a/b', safe=''), quote_plus('a b+c'), unquote('a%20b%C3%A9%zz'), unquote_plus('a+b%2B'), urlencode({'a': 1, 'b': 'x y'}), urlencode([('k', [1, 2])], doseq=True), parse_qs('a=1&a=2&b=&c'), parse_qsl('a=1&b=', keep_blank_values=True), urldefrag('http://x/y#z'), quote(b'\xff'))
for f in (lambda: urlparse('http://h:99999').port, lambda: urlparse('http://h:x').port, lambda: urlparse('http://[x'), lambda: quote(3), lambda: urlencode(3), lambda: parse_qs('a', strict_parsing=True)):
    try: f()
    except Exception as e: print(type(e), e)
