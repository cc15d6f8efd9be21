# Each construct of the language.
import re

cases = [
    (r'a.c', 'abc a\nc', 0), (r'a.c', 'a\nc', re.S), (r'^b', 'a\nb', 0), (r'^b', 'a\nb', re.M), (r'a$', 'a\n', 0), (r'a$', 'a\nb', re.M), (r'a\Z', 'a\n', 0), (r'\Ab', 'a\nb', re.M),
    (r'\bfoo\b', 'a foo b', 0), (r'\Boo', 'foo', 0), (r'\b', '', 0), (r'\B', '', 0), (r'\d+', 'x٣٤y12', 0), (r'\d+', 'x٣٤y12', re.A), (r'\w+', 'naïve_1 ß', 0), (r'\w+', 'naïve', re.A),
    (r'\s', 'a\u2003b', 0), (r'[^\W\d_]+', 'ab1_cé', 0), (r'[]a]+', ']a]', 0), (r'[^]]+', 'ab]', 0), (r'[a\-z]+', 'a-z', 0), (r'[-a]+', '-a', 0), (r'[a-]+', 'a-', 0), (r'[\]\\]+', ']\\', 0),
    (r'(a+)(b+)?', 'aab', 0), (r'(?:ab)+', 'ababa', 0), (r'a{2,3}', 'aaaa', 0), (r'a{2,3}?', 'aaaa', 0), (r'a{,2}', 'aaa', 0), (r'a{2,}', 'aaaa', 0), (r'a{2', 'a{2', 0), (r'x{,}', 'xx', 0),
    (r'<.*>', '<a><b>', 0), (r'<.*?>', '<a><b>', 0), (r'a*+a', 'aaa', 0), (r'a++b', 'aab', 0), (r'(?>a+)b', 'aab', 0), (r'(?>a|ab)c', 'abc', 0), (r'(?:a|ab)++c', 'abc', 0), (r'a?+a', 'a', 0),
    (r'(\w)\1', 'hello', 0), (r'(?P<q>[\'"]).*?(?P=q)', 'say "it\'s"', 0), (r'(?i)(a)\1', 'aA', 0), (r'(a)?b(?(1)c|d)', 'abc', 0), (r'(a)?b(?(1)c|d)', 'bd', 0), (r'^(<)?\w+(?(1)>|$)', '<ab>', 0),
    (r'foo(?=bar)', 'foobar', 0), (r'foo(?!bar)', 'foobaz', 0), (r'(?<=a)b', 'ab', 0), (r'(?<!a)b', 'ab cb', 0), (r'(?<=ab|cd)x', 'cdx', 0), (r'(?<=(a))b\1', 'aba', 0), (r'(?=(a+))a*b\1', 'baaabac', 0),
    (r'(?!)', 'a', 0), (r'(?:)', 'a', 0), (r'()', '', 0), (r'(a|)+b', 'aab', 0), (r'(a*)*', 'aa', 0), (r'(a*)+', 'b', 0), (r'(?:a?)*?b', 'aab', 0), (r'(a|b)*c', 'abac', 0), (r'(?:(a)|(b))*', 'ab', 0),
    (r'((a)|b)*', 'ab', 0), (r'(a)|(b)|c', 'c', 0), (r'(a(b)?)+', 'aba', 0), (r'x|y|', 'z', 0), (r'(?x) a \  b [ ] # comment', 'a b ', 0), (r'(?x)a(?-x: b)c', 'a bc', 0),
    (r'(?i)straße', 'STRAßE', 0), (r'(?i)ſ', 'S', 0), (r'(?i)[k]', '\u212a', 0), (r'(?i)[a-z]+', 'aZſK', 0), (r'(?ia)[a-z]+', 'aZſ', 0), (r'(?i)É', 'é', 0), (r'(?i)[^é]', 'É', 0), (r'(?i)µ', 'μ', 0),
    (r'(?i)ά', 'Ά', 0), (r'(?i)σ', 'ς', 0), (r'(?a:\w)\w', 'éa aé', 0), (r'\x41\u0042\U00000043\103', 'ABCC', 0), (r'\N{GREEK SMALL LETTER ALPHA}', 'α', 0), (r'[\N{DIGIT ONE}-\x35]+', '0123456', 0),
    (r'\a\f\n\r\t\v\\', '\a\f\n\r\t\v\\', 0), (r'[\b]', '\b', 0), (r'\0', '\0', 0), (r'\.\*\+', '.*+', 0), (r'😀+', '😀😀', 0), (r'[😀-😂]', '😁', 0), (r'.', '😀', 0), (r'\-\ \#', '- #', 0),
    (r'(?P<year>\d{4})-(?P<m>\d\d)', 'on 2024-05-06', 0), (r'(?#comment)a', 'a', 0), (r'a(?#x)*', 'aa', 0), (r'(?:a+)+$', 'aaaaaaaaaaaaaaaab', 0), (r'^(\w+\s?)*$', 'a b c', 0),
    (r'(?s:.)+', 'a\nb', 0), (r'(?m:^b)', 'a\nb', 0), (r'[[:alpha:]]', 'a:]', 0), (r'a||b', 'b', 0), (r'(?=a)*b', 'b', 0), (r'(?:^a)*', 'a', 0),
]
for pattern, text, flags in cases:
    try:
        m = re.search(pattern, text, flags)
        print(pattern, ascii(text), m and (m.span(), m.groups(), m.lastindex), re.findall(pattern, text, flags))
    except Exception as error:
        print(pattern, type(error).__name__, error)
