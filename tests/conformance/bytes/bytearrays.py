# bytearray: changed in place, sizes, room to spare, slices.
import sys

a = bytearray(b'abc')
same = a
a.append(100)
a += b'ef'
a[0] = 65
print(a, same is a, len(a), a[1], a[1:3], a[-1])
a.extend([1, 2])
a.insert(0, 9)
print(a, a.pop(), a.pop(0), a)
a.remove(98)
a.reverse()
print(a, a.copy() is a, a.find(b'd'), a.count(b'f'), bytes(a))
a[1:3] = b'XYZ'
print(a)
a[::2] = b'1234'[: len(a[::2])]
print(a)
del a[0]
del a[1:3]
del a[::2]
print(a)
a.clear()
print(a, a == b'', bool(a))
for action in ["a.append(256)", "a.append('a')", "a.pop()", "a.remove(1)", "a[0]", "a[0] = 5", "a['x']", "a.insert('a', 1)",
               "a.extend('a')", "a.extend(1)", "a.extend([256])", "a += 'x'", "a[0:1] = 5", "a[0:1] = 'a'", "del a[5]", "a *= 'a'"]:
    a = bytearray()
    try:
        exec(action)
        print(action, a)
    except Exception as error:
        print(action, type(error).__name__, error)
growing = bytearray()
rooms = []
for i in range(40):
    growing.append(i)
    rooms.append(growing.__alloc__())
print(rooms)
for i in range(36):
    growing.pop()
    rooms.append(growing.__alloc__())
print(rooms[40:], sys.getsizeof(growing), sys.getsizeof(bytearray()), sys.getsizeof(bytearray(10)))
front = bytearray(b'0123456789')
del front[:3]
print(front, front.__alloc__())
front += b'abc'
print(front, front.__alloc__())
front[0:0] = b'zz'
print(front, front.__alloc__())
big = bytearray(b'abcdef')
big[1:3] = b''
print(big, big.__alloc__())
big *= 3
print(big, big.__alloc__())
big *= 0
print(big, big.__alloc__())
view = memoryview(front)
try:
    front.append(1)
except BufferError as error:
    print(error)
front[0] = 65
print(view[0], bytes(view[:3]))
view.release()
front.append(1)
print(front)
print(bytearray('é', 'utf-8'), bytearray(3), bytearray([1, 2]), bytearray(b'x') + b'y', b'y' + bytearray(b'x'), bytearray(b'ab') * 2)
print(bytearray(b'a') == b'a', b'a' == bytearray(b'a'), bytearray(b'a') < b'b', bytearray(b'a b').split(), bytearray(b'x').join([b'1', b'2']), bytearray(b'AbC').lower())
print(repr(bytearray(b'"\'')), str(bytearray(b'a')), bytearray(b'%d') % 5, list(bytearray(b'ab')), type(iter(bytearray())).__name__)

class A(bytearray):
    pass

own = A(b'q')
own.tag = 1
own += b'r'
print(own, own.tag, type(own).__name__, type(own + b'').__name__, own.__reduce__()[:2], A(own))
it = iter(growing)
growing.clear()
print(list(it))
