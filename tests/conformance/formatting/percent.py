# % with strings.
def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)

class N:
    def __int__(self):
        return 7

class F:
    def __float__(self):
        return 1.5

class I:
    def __index__(self):
        return 65

class R:
    def __repr__(self):
        return 'R!'

print('%s %r %a' % ('é', 'é', 'é'), '%d %i %u' % (1, -2, 3.9), '%x %X %o %#x %#o' % (255, 255, 8, 255, 8))
print('%5d|%-5d|%05d|%+d|% d|%5.2f|%.3s|%10.3s|%-10s|' % (1, 2, 3, 4, 5, 3.14159, 'abcdef', 'abcdef', 'x'))
print('%e %E %g %G %f' % (12345.678, 12345.678, 1e-5, 1e20, 2), '%c%c' % ('a', 98), '%% %s%%' % 5, '%*d|%-*d|%.*f' % (5, 1, 5, 2, 2, 3.14159))
print('%(a)s %(b)5.1f %(a)r' % {'a': 'x', 'b': 2.25}, '%s' % [1, 2], '%s' % (None,), '%s %s' % ('a', (1, 2)), '%s' % {'k': 1})
print('%s' % R(), '%r' % [R()], '%5s|%-5s|' % (R(), R()), '%d' % True, '%s' % True, '%d' % N(), '%f' % F(), '%x' % I(), '%c' % I())
print('%010.3f|%+.2e|%#.0f|%#g|% .3f' % (3.14159, 1234.5, 2.0, 1.0, 2.5), '%d' % (1 << 70), '%x' % -255, '%#010x' % 255, '%.5d' % -42)
attempt(lambda: '%d' % 'a')
attempt(lambda: '%x' % 1.5)
attempt(lambda: '%f' % 'a')
attempt(lambda: '%c' % 'ab')
attempt(lambda: '%c' % 1.0)
attempt(lambda: '%c' % -1)
attempt(lambda: '%c' % 0x110000)
attempt(lambda: '%s' % ())
attempt(lambda: '%s %s' % (1,))
attempt(lambda: '%s' % (1, 2))
attempt(lambda: 'x' % 1)
attempt(lambda: 'x' % [1])
attempt(lambda: '%y' % 1)
attempt(lambda: '%' % 1)
attempt(lambda: '%5' % 1)
attempt(lambda: '%(a)s' % 1)
attempt(lambda: '%(a)s' % {})
attempt(lambda: '%(a' % {})
attempt(lambda: '%(a)s %s' % {'a': 1})
attempt(lambda: '%*d' % ('a', 1))
attempt(lambda: '%d' % F())
attempt(lambda: '%d' % None)
attempt(lambda: '%99999999999999999999d' % 1)
attempt(lambda: '%.99999999999d' % 1)
attempt(lambda: '%ld %hd %Ld' % (1, 2, 3))
attempt(lambda: '%5%' % ())
attempt(lambda: '%f %F' % (float('inf'), float('nan')))

class S(str):
    def __rmod__(self, other):
        return 'rmod'

attempt(lambda: '%s' % S('x'))
attempt(lambda: 5 % S('x'))
text = '%s'
text %= 'in place'
print(text)
