# Which strings are one object.
import sys

a = 'name_like'
b = 'name_like'
print(a is b)
c = ''.join(['name', '_like'])
print(c is a, c == a, sys.intern(c) is a, sys.intern('name' + str(1)) is sys.intern('name' + str(1)))
d = 'not name like!'
e = 'not name like!'
print(d is e)

def f():
    return 'not name like!'

def g():
    return 'made in g'

print(f() is f(), f() is d, g() is g())
# print('a' + 'b' is 'ab', 'x' * 20 is 'x' * 20)
key = {'attribute': 1}
print(list(key)[0] is 'attribute')

class C:
    pass

o = C()
setattr(o, 'made' + '_up', 1)
print([k for k in o.__dict__][0] is sys.intern('made_up'))
try:
    sys.intern(1)
except TypeError as error:
    print(error)

class S(str):
    pass

try:
    sys.intern(S('a'))
except TypeError as error:
    print(error)
