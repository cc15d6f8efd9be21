# The objects of re and what they tell.
import re

p = re.compile(r'(?P<first>\w+) (?P<second>\w+)(!)?', re.IGNORECASE)
m = p.match('Hello World again')
print(p, p.pattern, p.flags, p.groups, p.groupindex, dict(p.groupindex), p == re.compile(p.pattern, re.I), p != 1, hash(p) == hash(p))
print(m, m.group(), m.group(0), m.group(1), m.group('second'), m.group(1, 2), m.groups(), m.groups('-'), m.groupdict(), m.groupdict('?'))
print(m.start(), m.end(), m.span(), m.start(1), m.end('second'), m.span(3), m.pos, m.endpos, m.lastindex, m.lastgroup, m.re is p, m.string, m.regs, m[2], m['first'])
print(m.expand(r'\2-\1-\g<first>-\g<3>'), bool(m), m.__copy__() is m, repr(re.search('x*', 'abc')))
print(type(p).__name__, type(m).__name__, type(p), type(m), re.Pattern is type(p), isinstance(m, re.Match))
print(p.match('x'), p.search('  ab cd'), p.fullmatch('ab cd'), p.fullmatch('ab cd!x'), p.match('xab cd', 1), p.match('ab cd', 0, 4), p.search('aa bb', 1, 100))
for m in re.finditer(r'(\d)(\w)?', '1a2 3b'):
    print(m.span(), m.groups(), m.lastindex, end=' ')
print()
print(type(re.finditer('a', 'a')).__name__, list(re.finditer('a*', 'baac')), re.findall('a*', 'baac'), re.findall('(a)(b)?', 'ab a'), re.findall('(a)|b', 'ab'))
print(re.sub('a', 'b', 'banana'), re.sub('a', 'b', 'banana', count=2), re.subn('a', 'b', 'banana'), re.sub('', '-', 'abc'), re.sub('x*', '-', 'abxd'), re.sub('(a)(n)?', r'[\1\2]', 'banana'))
print(re.sub(r'\w+', lambda m: m.group().upper(), 'hi you'), re.sub('(?P<x>.)', r'\g<x>\g<x>', 'ab'), re.sub('a', r'\\', 'a'), re.sub('a', '\\n', 'a'), re.sub('b', None or '', 'abc'))
print(re.split(r'\s+', 'a b  c'), re.split(r'(\s)', 'a b c'), re.split('x*', 'axbc'), re.split(',', 'a,b,c', maxsplit=1), re.split('(a)|b', 'xaybz'), re.split('b', ''))
print(re.escape('a.b*c [d] é\n'), re.escape(b'a.b'), re.escape('python-3'), re.purge())
print(re.match(b'(\\w+)', b'ab cd').group(1), re.findall(rb'\d', b'a1b2'), re.sub(b'a', b'x', b'banana'), re.match(b'a', bytearray(b'abc')), re.split(b',', b'a,b'))
print(re.I, re.I | re.M, re.RegexFlag(0), re.A | re.X, re.I & re.M, ~re.I & re.M, re.NOFLAG, list(re.I | re.S), (re.I | re.M).value, re.I.name, re.I == 2, f'{re.I}', str(re.M), repr(re.S), int(re.X), bool(re.I))
print(re.compile('a', re.I | re.M | re.S | re.X | re.A), re.compile(b'a', re.L), re.compile('a', re.U), re.compile(b'x', re.I))
print(re.compile('(?i)a').flags, re.compile('(?im-s:a)').flags, re.compile('(?x) a b # c').match('ab'), re.match('(?s)a.b', 'a\nb'), re.match('(?i:A)b', 'ab'), re.match('(?-i:a)b', 'aB', re.I))
e = re.error('message', 'pat\ntern', 5)
print(e, e.msg, e.pattern, e.pos, e.lineno, e.colno, re.error is re.PatternError, re.error.__mro__)
scanner = re.compile('(.)').scanner('ab')
print(scanner.match(), scanner.search(), scanner.match(), scanner.pattern)
m = re.match('(a)|(b)', 'b')
print(m.groups(), m.lastindex, m.span(1), m.start(1), m[1])
print([x.group() for x in re.finditer(r'[A-Z]\w+', 'Ada and Bob met Cy')], re.search('b', 'abc').start(), 'x' if re.search('z', 'abc') else 'none')
match re.match(r'(\d+)-(\d+)', '10-20'):
    case None:
        print('no')
    case found:
        a, b = found.groups()
        print(a, b)
if (found := re.search(r'(?P<n>\d+)', 'abc 42')) is not None:
    print(found['n'], int(found['n']) + 1)
