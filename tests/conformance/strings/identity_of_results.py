# Which operations give back the very object, which the shared one-character string, which a new one.
latin1 = {chr(i): chr(i) for i in range(256)}
a = 'abc' * 5
A = 'A'
ab = 'ab'
e = '\xc9'
big = '\u0100'

for name, made in [
    ('strip', a.strip()), ('replace', a.replace('x', 'y')), ('lower', a.lower()), ('expandtabs', a.expandtabs()),
    ('zfill', a.zfill(1)), ('ljust', a.ljust(0)), ('center', a.center(3)), ('translate', a.translate({})),
    ('removeprefix', a.removeprefix('x')), ('split', a.split('x')[0]), ('partition', a.partition('x')[0]),
    ('slice', a[:]), ('times one', a * 1), ('plus nothing', a + ''), ('nothing plus', '' + a), ('str', str(a)),
    ('f-string', f'{a}'), ('percent', '%s' % a), ('format', '{}'.format(a)), ('join', ''.join([a])),
    ('splitlines', a.splitlines()[0]), ('__format__', a.__format__('')), ('conversion', f'{a!s}'),
    ('literal format', a.format()), ('literal percent', a % ()), ('two fields', '{}{}'.format(a, '')),
    ('two fields, last', '{}{}'.format('', a)), ('casefold', a.casefold()), ('replace nothing', a.replace('', '', 1)),
]:
    print(name, made is a)

def shared(text):
    return text is latin1.get(text)

for name, made in [
    ('lower', A.lower()), ('upper', A.upper()), ('lower latin', e.lower()), ('swapcase', A.swapcase()),
    ('title', A.title()), ('capitalize', A.capitalize()), ('replace to one', ab.replace('b', '')),
    ('expandtabs', '\t'.expandtabs(1)), ('step', a[::20]), ('step back', a[0::-3]), ('slice', a[1:2]),
    ('join with empty', ''.join(['a', ''])), ('join one', ''.join(('a',))), ('commas', ','.join(['', ''])),
    ('translate', A.translate({65: 66})), ('percent', '%s' % A), ('percent c', '%c' % 65), ('format', '{}'.format(A)),
    ('f int', f'{1}'), ('f int d', f'{1:d}'), ('str int', str(1)), ('repr int', repr(1)), ('decode', b'a'.decode()),
    ('decode latin', b'\xe9'.decode('latin1')), ('chr', chr(65)), ('strip', ab.strip('a')),
    ('index', a[3]), ('iterate', next(iter(ab))), ('iterate latin', next(iter(e))), ('partition', ab.partition('b')[0]),
    ('format c', format(65, 'c')), ('ascii', ascii(5)), ('\u0178 lower', '\u0178'.lower()),
    ('translate wide', big.translate({256: 97})), ('max', max(ab)), ('sorted', sorted(ab)[0]),
]:
    print(name, shared(made))
print(big[0] is big[0], chr(256) is chr(256), (big + 'a')[1] is 'a')
print(''.join([]) is '', a[5:5] is '', a * 0 is '', ''.lower() is '', '%s' % '' is '')
