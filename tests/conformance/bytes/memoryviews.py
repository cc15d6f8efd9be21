# memoryview: looks at the bytes of other objects.
import sys

data = bytearray(b'abcdefgh')
view = memoryview(data)
print(view[0], view[-1], len(view), view.tolist(), bytes(view[2:4]), view[::2].tolist(), view[::-1].tobytes())
view[0] = 90
view[1:3] = b'XY'
print(data, view.readonly, view.nbytes, view.itemsize, view.format, view.ndim, view.shape, view.strides, view.suboffsets)
print(view == data, view == b'ZXYdefgh', view[1:3] == b'XY', view != b'a', 90 in view, list(view)[:2], view.hex(), view.obj is data)
print(view.c_contiguous, view.contiguous, view[::2].contiguous, view.toreadonly().readonly, view[::2].tolist())
wide = view.cast('H')
print(wide.tolist(), wide.shape, wide.itemsize, wide[0])
wide[0] = 65
print(data[:2])
grid = view.cast('B', (2, 4))
print(grid.tolist(), grid.shape, grid.strides, grid[1, 2], grid.nbytes, grid.ndim, len(grid))
fixed = memoryview(b'frozen')
print(fixed.readonly, hash(fixed) == hash(b'frozen'), {fixed: 1}[b'frozen'], fixed[1:].tobytes(), fixed == b'frozen')

def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)

def put(target, key, value):
    target[key] = value

attempt(lambda: memoryview(1))
attempt(lambda: memoryview())
attempt(lambda: view['a'])
attempt(lambda: view[20])
attempt(lambda: put(view, 0, 300))
attempt(lambda: put(view, 0, 'a'))
attempt(lambda: put(view, slice(0, 2), b'abc'))
attempt(lambda: put(view, slice(0, 2), 1))
attempt(lambda: put(fixed, 0, 1))
attempt(lambda: view.cast('Z'))
attempt(lambda: view[::2].cast('H'))
attempt(lambda: hash(view))
attempt(lambda: view < data)
attempt(lambda: grid[0])
attempt(lambda: data.append(1))
print(sys.getrefcount(data))
more = view[1:]
print(sys.getrefcount(data), sys.getsizeof(view), sys.getsizeof(grid))
with memoryview(b'x') as short:
    print(short[0])
attempt(lambda: short[0])
print(repr(short)[:16], repr(view)[:10], short == short, short == b'x')
for one in (wide, grid, more, view):
    one.release()
data.append(1)
print(data)
i = iter(memoryview(b'ab'))
print(type(i).__name__, list(i))
