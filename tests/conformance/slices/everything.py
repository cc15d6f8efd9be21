# slice objects, and what they mean for sequences.
import sys


def attempt(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


class Index:
    def __index__(self):
        return 2


class Show:
    def __getitem__(self, key):
        return key


show = Show()
for text in ('slice(3)', 'slice(1, 3)', 'slice(1, 3, 2)', 'slice()', 'slice(1, 2, 3, 4)', 'slice(stop=1)', 'slice("a", None, [])', 'show[1:2]', 'show[:]', 'show[::2]', 'show[1:2, 3]', 'show[..., 1:]', 'slice(1).start', 'slice(1).stop', 'slice(1, 2).step',
             'slice(1, 10, 3).indices(5)', 'slice(None).indices(5)', 'slice(None, None, -1).indices(5)', 'slice(-3, -1).indices(5)', 'slice(100, -100, -2).indices(5)', 'slice(2 ** 70, None, -1).indices(2 ** 71)', 'slice(0).indices(-1)', 'slice(1).indices("a")', 'slice("a").indices(5)',
             'slice(1, 2, 0).indices(5)', 'slice(Index()).indices(Index())', 'slice(1.5).indices(5)', 'slice(1).indices()',
             'slice(1, 2) == slice(1, 2)', 'slice(1, 2) == slice(1, 2, None)', 'slice(1, 2) < slice(1, 3)', 'slice(1, 2) != slice(2)', 'slice(1) == 1', 'slice(1) < 1', 'slice(None, 2) < slice(1, 2)', 'hash(slice(1, 2, 3))', 'hash(slice(None))  == hash(slice(None))', 'hash(slice([]))', 'hash(slice(-1, "", 0))',
             '{slice(1): 2}[slice(1)]', 'slice(1, 2).__reduce__()', 'sys.getsizeof(slice(1))', 'slice(1).foo', 'type(slice(1))',
             'list(range(10))[2:5]', 'list(range(10))[::-2]', 'list(range(10))[-3:]', '"abcdef"[1:4]', '"abcdef"[::-1]', '(1, 2, 3, 4)[1::2]', 'b"abcd"[1:3]', '[1, 2][Index():]', '[1, 2, 3][:Index()]', '[1, 2]["a":]', '[1, 2][::0]', '[1, 2][1.0:]', '[1, 2, 3][10:]', '[1, 2, 3][-10:2]', '[1, 2, 3][2 ** 80:]', '[1, 2, 3][:-2 ** 80:-1]', '[1, 2, 3][slice(1, None)]'):
    attempt(text)
try:
    slice(1).start = 5
except AttributeError as error:
    print(error)
try:
    class Sub(slice):
        pass
except TypeError as error:
    print(error)
s = slice([1], None)
print(s.start is s.start, sys.getrefcount(s.start))
a = id(slice(1))
print(a == id(slice(2)))
numbers = list(range(10))
numbers[2:5] = ['a']
numbers[::3] = [0] * len(numbers[::3])
del numbers[1:3]
print(numbers)
