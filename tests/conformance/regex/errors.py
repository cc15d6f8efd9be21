# What is said of patterns and templates that are wrong, and where.
import re

for pattern in ['(', ')', 'a)', '(a', '[', '[a', '[]', '[^', '[z-a]', r'[\d-a]', r'[a-\d]', '*', '+a', '?', 'a**', 'a+*', 'a{2}{3}', 'a{3,2}',
                'a{', 'a{}', 'a{,}', 'a{1', '{1}', '^*', '$+', r'\b*', '(?', '(?P', '(?P<', '(?P<a', '(?P<>a)', '(?P<1>a)', '(?P<a-b>c)', '(?Pz)',
                '(?P=', '(?P=a)', '(?P=1)', '(?P=a', '(?P<a>x)(?P<a>y)', '(?z)', '(?<a)', '(?<', '(?a', '(?i', '(?i-', '(?i-)', '(?i-z:a)', '(?i-i:a)',
                'a(?i)', '(?i)a', '(?iz)', '(?-i)a', '(?-a:b)', '(?au)x', '(?L)a', '(?#', '(?#c', '(?(', '(?(1', '(?(1)', '(?(1)a|b|c)', '(?(0)a)', '(?(a)b)',
                '(?(2)a)(b)', '(?(1a)b)', r'\1', r'(\1)', r'(a)\2', r'\8', r'\q', r'\x', r'\xg1', r'\x4', r'\u12', r'\U0011', r'\U00110000', r'\N', r'\N{', r'\N{}',
                r'\N{NOPE}', r'\777', r'[\777]', r'[\q]', r'[\1]', r'[\8]', '\\', 'a\\', '[\\', r'(?<=a*)b', r'(?<=ab|c)d', r'(?<!a+)', r'(?<=(a))\1', r'(?<=(a)\1)',
                r'(?P<n>(?P=n))', r'(?<=(?(1)a))', 'a|*', '(|*)', 'a\n(b', '(?x) a # c\n (', 'x{99999999999}', '(?>', '(?>a', '(?:', '(?:a', 'ab(?=', '(?!', '(?!a', '((((',
                '(?P<é>a)', '(?P<a b>c)', '[a--b]', '[[a]', '[a&&b]']:
    try:
        made = re.compile(pattern)
        print(repr(pattern), 'ok', made.groups)
    except re.error as error:
        print(repr(pattern), error, error.pos, error.lineno, error.colno, error.msg)
    except Exception as error:
        print(repr(pattern), type(error).__name__, error)
for pattern in [b'(', rb'\u1234', rb'\q', b'(?u)a', b'(?P<\xe9>a)', b'[b-a]', rb'\N{DASH}', b'\\']:
    try:
        print(pattern, re.compile(pattern).groups)
    except Exception as error:
        print(pattern, type(error).__name__, error)
for template in ['\\', r'\1', r'\2', r'\g', r'\g<', r'\g<1', r'\g<>', r'\g<1>', r'\g<9>', r'\g<n>', r'\g<x>', r'\g<1a>', r'\g<-1>', r'\q', r'\Q', r'\.', r'\0', r'\07', r'\101',
                 r'\777', r'\8', r'\12', r'\n\t\\', r'\g<0>', r'a\g<01>b', r'\u0041']:
    try:
        print(repr(template), repr(re.sub('(?P<n>b)', template, 'abc')))
    except Exception as error:
        print(repr(template), type(error).__name__, error)

def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)

attempt(re.match, 'a', b'a')
attempt(re.match, b'a', 'a')
attempt(re.match, 'a', 1)
attempt(re.match, 1, 'a')
attempt(re.match, None, 'a')
attempt(re.compile, re.compile('a'), re.I)
attempt(re.compile, 'a', re.L)
attempt(re.compile, b'a', re.U)
attempt(re.compile, 'a', re.A | re.U)
attempt(re.compile, 'a', 'i')
attempt(re.sub, 'a', 1, 'a')
attempt(re.sub, 'a', lambda m: 1, 'ba')
attempt(re.sub, 'a', b'b', 'a')
attempt(re.sub, 'a', 'b', 'aaa', count=2)
attempt(re.sub, 'a', 'b', 'aaa', count='x')
attempt(re.sub, 'a')
attempt(re.split, '', 'abc')
attempt(re.match('a', 'a').group, 1)
attempt(re.match('a', 'a').group, 'x')
attempt(re.match('a', 'a').start, 5)
attempt(re.match('a', 'a').group, 0, 0)
attempt(re.match('(a)', 'a').__getitem__, 2)
attempt(re.match('a', 'a').groups, 1, 2)
attempt(re.compile('a').match)
attempt(re.compile('a').match, 'a', 'b')
attempt(re.compile('a').match, 'ba', 1)
attempt(re.compile('a').match, string='a', pos=0)
attempt(re.compile, '(a){99999999999}')
