"""When a tuple is the same tuple, and when it is not."""
import sys

t = (1, 2, 3)
print(tuple(t) is t, t[:] is t, t[::1] is t, t * 1 is t, 1 * t is t, t + () is t, () + t is t, t[0:3] is t)
print(t[0:2] is t, t * 2 is t, t + (4,) is t, tuple(list(t)) is t, tuple([1, 2, 3]) == t)
print(() is tuple(), () is tuple([]), t[5:] is (), t * 0 is (), () + () is (), tuple(x for x in ()) is (), () * 5 is ())
a, b = (1, 2), (1, 2)
print(a is b)


def one():
    return (1, 2)


def other():
    return (1, 2)


print(one() is one(), one() is other(), one.__code__.co_consts)
x = 1
print((x, 2) is (x, 2), (x, 2) == (x, 2))


class Sub(tuple):
    pass


s = Sub(t)
print(tuple(s) is s, type(tuple(s)), Sub(s) is s, s[:] is s, type(s[:]), type(s + ()), s + () is s, type(s * 1), Sub(()) is ())


def args(*given):
    return given


print(args(*t) is t, args(*t) == t, args() is (), args(*[]) is ())
import copy

print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(([],)) == ([],))
nested = ([1],)
print(copy.copy(nested) is nested, copy.deepcopy(nested) is nested, copy.deepcopy(nested)[0] is nested[0])
print(sys.getrefcount(x for x in t), sys.getsizeof(()), sys.getsizeof((1,)), sys.getsizeof((1, 2, 3)), sys.getsizeof(s), sys.getsizeof(Sub()))
y = 5
made = (y, y)
print(sys.getrefcount(made), sys.getrefcount((y, y)))
first = id((y, 1))
second = id((y, 2))
print(first == second)
keep = (y, 3)
third = id((y, 4))
print(id(keep) == third)
