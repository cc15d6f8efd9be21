# range: what it gives, what it is equal to, what it says.
def attempt(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


class Index:
    def __index__(self):
        return 3


class Equal:
    def __eq__(self, other):
        return other == 6


for text in ('range(5)', 'range(2, 5)', 'range(0, 10, 3)', 'range(5, 0, -2)', 'range(0)', 'range(3, 3)', 'range()', 'range(1, 2, 3, 4)', 'range(1, 2, 0)', 'range(1.5)', 'range("a")', 'range(stop=5)',
             'range(Index())', 'range(True)', 'range(2 ** 70)', 'list(range(2 ** 70, 2 ** 70 + 3))', 'list(range(2 ** 63 - 2, 2 ** 63 + 2))', 'list(range(-2 ** 31 - 2, -2 ** 31 + 2))', 'list(range(2 ** 31 + 2, 2 ** 31 - 3, -1))',
             'list(range(2 ** 53 - 2, 2 ** 53 + 3))', 'len(range(10))', 'len(range(0, 10, 3))', 'len(range(10, 0, -3))', 'len(range(2 ** 63))', 'bool(range(0))', 'bool(range(2 ** 70))',
             'range(10)[3]', 'range(10)[-1]', 'range(10)[10]', 'range(10)[-11]', 'range(10)[2 ** 70]', 'range(2 ** 80)[2 ** 79]', 'range(10)["a"]', 'range(10)[1.5]', 'range(10)[Index()]', 'range(10)[2:5]', 'range(10)[::-1]', 'range(10)[::3]', 'range(0, 20, 2)[1:-1:2]', 'range(10)[5:2]',
             'range(10)[100:]', 'range(10)[-3:]', 'range(10)[::0]', 'range(10)["a":]', 'range(10)[2 ** 70:]', 'range(2 ** 70)[2 ** 69:-1:2 ** 60]',
             '3 in range(10)', '3.0 in range(10)', '3.5 in range(10)', '"a" in range(10)', '10 in range(10)', '6 in range(0, 10, 2)', '5 in range(0, 10, 2)', '4 in range(10, 0, -2)', '2 ** 70 in range(2 ** 71)', 'True in range(2)', 'Equal() in range(10)', 'Index() in range(10)',
             'range(10).count(3)', 'range(10).count(3.0)', 'range(10).count("a")', 'range(10).index(3)', 'range(0, 10, 2).index(6)', 'range(10).index(10)', 'range(10).index("a")', 'range(10).index(3.0)', 'range(10).index(Equal())', 'range(10, 0, -3).index(4)', 'range(10).index(True)', 'range(10).count()',
             'range(3) == range(0, 3)', 'range(0) == range(2, 1)', 'range(0, 3, 2) == range(0, 4, 2)', 'range(3) == [0, 1, 2]', 'range(3) != range(4)', 'range(3) < range(4)', 'hash(range(3)) == hash(range(0, 3, 1))', 'hash(range(0, 3, 2)) == hash(range(0, 4, 2))', 'hash(range(0))', 'hash(range(1))', 'hash(range(5))',
             'list(reversed(range(5)))', 'list(reversed(range(0, 10, 3)))', 'list(reversed(range(2 ** 70, 2 ** 70 + 2)))', 'range(1, 10, 2).start', 'range(1, 10, 2).stop', 'range(1, 10, 2).step', 'iter(range(3)).__length_hint__()', 'iter(range(2 ** 70)).__length_hint__()',
             'type(iter(range(3)))', 'type(iter(range(2 ** 70)))', 'type(iter(range(2 ** 62, 2 ** 62 + 5)))', 'range(5).__reduce__()', 'sum(range(101))', 'max(range(3, 9))', 'sorted(range(5, 0, -1))', 'tuple(range(3))', 'range(3) + range(3)', 'range(3) * 2', '[*range(3), *range(2)]', 'range(3).foo',
             'dict(enumerate(range(3)))', 'list(zip(range(3), range(5)))', 'range(3).__iter__', 'str(range(3))', 'repr(range(-1, -5, -1))'):
    try:
        print(text, '->', eval(text) if '__iter__' not in text else 'bound')
    except Exception as error:
        print(text, '->', type(error).__name__, error)
it = iter(range(3))
print(next(it), it.__length_hint__(), list(it), next(it, 'end'), it.__length_hint__())
it.__setstate__(0)
print(list(it))
it = iter(range(10))
it.__setstate__(7)
print(next(it), it.__reduce__()[1:])
try:
    next(iter(range(0)))
except StopIteration as error:
    print('stopped', error.args)
for target, value in (('start', 1), ('foo', 2)):
    try:
        setattr(range(3), target, value)
    except AttributeError as error:
        print(error)
try:
    class Sub(range):
        pass
except TypeError as error:
    print(error)
try:
    range(3)[0] = 1
except TypeError as error:
    print(error)
try:
    del range(3)[0]
except TypeError as error:
    print(error)
try:
    iter(range(3))()
except TypeError as error:
    print(error)
for i in range(3):
    i = 10
else:
    print(i)
