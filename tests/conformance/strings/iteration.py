# Iterators over strings.
import sys

ascii_iterator = iter('abc')
other = iter('\xe9\u0100\U00010000')
print(type(ascii_iterator).__name__, type(other).__name__)
print(next(ascii_iterator), ascii_iterator.__length_hint__(), list(ascii_iterator), list(ascii_iterator))
print(ascii(next(other)), other.__length_hint__(), ascii(list(other)), next(other, 'end'))
again = iter('hello')
again.__setstate__(2)
print(next(again), again.__reduce__()[1:])
again.__setstate__(-5)
print(next(again))
again.__setstate__(50)
print(next(again, 'gone'), again.__reduce__()[1:])
text = 'refs' + str(3)
before = sys.getrefcount(text)
held = iter(text)
print(sys.getrefcount(text) - before)
list(held)
print(sys.getrefcount(text) - before)
for i, c in enumerate('xyz', 1):
    print(i, c, end=' ')
print()
print([*'ab'], (*'cd',), {*'e'}, dict(zip('ab', 'cd')), list(map(ord, 'hi')), ''.join(reversed('abc')))
a, b, c = 'xyz'
first, *rest = 'hello'
print(a, b, c, first, rest)
try:
    a, b = 'xyz'
except ValueError as error:
    print(error)
try:
    iter('a').__setstate__('b')
except TypeError as error:
    print(error)
print(max('hello'), min('hello'), sorted('hello'), sum(map(ord, 'ab')), any(''), all(''), 'l' in 'hello', '' in '')
