# Which ints are the same object, and how large they are.
import sys

a = 256
b = int('256')
print(a is b, int('257') is int('257'), int('-5') is int('-5'), int('-6') is int('-6'))
n = int('1000')
print(n + 0 is n, n * 1 is n, +n is n, int(n) is n, n.__int__() is n, n.real is n, abs(n) is n, round(n) is n, n.numerator is n, n | 0 is n, n ** 1 is n, n >> 0 is n)
big = int('9' * 30)
print(big % (big + 1) is big, n % big is n, n % 1001 is n, big // 1 is big, +big is big, abs(big) is big, divmod(n, big)[1] is n)
small = int('1000') - int('999')
print(small is int('1'))
for value in (0, 1, -1, 2 ** 29, 2 ** 30 - 1, 2 ** 30, 2 ** 60 - 1, 2 ** 60, 2 ** 90, True, 10 ** 100):
    print(value, sys.getsizeof(value), value.__sizeof__())


class Sub(int):
    pass


class Slotted(int):
    __slots__ = ()


print(sys.getsizeof(Slotted(5)), sys.getsizeof(Slotted(2 ** 100)), Sub(5) is not Sub(5), Sub(5).__sizeof__())
x = Sub(2 ** 40)
print(type(x.real), type(-x), type(abs(x)), type(x + 0), type(x // 1), type(int(x)), type(x.conjugate()), type(round(x)), type(x % (x + 1)))
print(sys.getrefcount(int('123456')), sys.getrefcount(big))
print([id(i) == id(i + 0) for i in (5, 256)], id(int('300') + 1) == id(int('300') + 1))
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(-2), hash(2 ** 64), hash(-(2 ** 61)), hash(10 ** 50), hash(True), hash(-10 ** 50))
