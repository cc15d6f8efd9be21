"""Every function of operator."""
import operator
from operator import *


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Obj:
    x = 1

    class y:
        z = 'deep'

    def method(self, *args, **kwargs):
        return args, kwargs

    def __index__(self):
        return 3

    def __length_hint__(self):
        return 7


o = Obj()
items = [1, 2, 3]
for action in (
    lambda: (add(1, 2), sub(1, 2), mul(2, 3), truediv(1, 2), floordiv(7, 2), mod(7, 4), pow(2, 3), neg(1), pos(1), inv(1), invert(2), lshift(1, 3), rshift(8, 1), and_(6, 3), or_(6, 3), xor(6, 3)),
    lambda: (lt(1, 2), le(1, 1), eq(1, 1.0), ne(1, 2), ge(1, 2), gt(2, 1), not_([]), truth('a'), is_(None, None), is_not(1, 2), is_none(None) if hasattr(operator, 'is_none') else 'no is_none'),
    lambda: (abs(-1), concat([1], [2]), contains('abc', 'b'), countOf([1, 1, 2], 1), indexOf('abc', 'c'), getitem('abc', 1), length_hint(o), length_hint([1]), length_hint(5, 9), index(o)),
    lambda: setitem(items, 0, 'a'), lambda: delitem(items, 1), lambda: items, lambda: getitem(items, slice(0, 1)), lambda: concat(1, [2]), lambda: indexOf('abc', 'z'), lambda: contains(5, 1), lambda: index(1.5),
    lambda: iadd([1], (2,)), lambda: iadd((1,), (2,)), lambda: isub(5, 3), lambda: imul([0], 3), lambda: iconcat([1], [2]), lambda: iconcat(1, 2), lambda: (ipow(2, 3), imod(7, 4), iand(6, 3), ior({1}, {2}), ixor(5, 1), ilshift(1, 2), irshift(8, 2), ifloordiv(7, 2), itruediv(7, 2)),
    lambda: matmul(1, 2), lambda: imatmul(1, 2), lambda: add(1, 'a'), lambda: add(1), lambda: lt(1, 'a'), lambda: neg('a'), lambda: truth(), lambda: length_hint(o, 'x'),
    lambda: itemgetter(1)('abc'), lambda: itemgetter(0, 2)('abc'), lambda: itemgetter('k')({'k': 5}), lambda: itemgetter(slice(1, 3))('abcd'), lambda: itemgetter(), lambda: itemgetter(9)('a'), lambda: itemgetter(0)(5), lambda: itemgetter(0)(), lambda: repr(itemgetter(0, 'a')), lambda: itemgetter(0)('a', 'b'),
    lambda: attrgetter('x')(o), lambda: attrgetter('y.z')(o), lambda: attrgetter('x', 'y.z')(o), lambda: attrgetter('nope')(o), lambda: attrgetter('y.nope')(o), lambda: attrgetter(5), lambda: attrgetter(), lambda: repr(attrgetter('x', 'y.z')), lambda: attrgetter('x')(),
    lambda: methodcaller('method', 1, a=2)(o), lambda: methodcaller('upper')('abc'), lambda: methodcaller('nope')(o), lambda: methodcaller(), lambda: methodcaller(5), lambda: repr(methodcaller('m', 1, k=2)), lambda: repr(methodcaller('m')), lambda: methodcaller('x')(o),
    lambda: call(len, 'abc'), lambda: call(lambda *a, **k: (a, k), 1, b=2), lambda: call(), lambda: call(5),
    lambda: sorted([('b', 2), ('a', 2), ('c', 1)], key=itemgetter(1, 0)), lambda: max([{'v': 1}, {'v': 5}], key=itemgetter('v')), lambda: list(map(methodcaller('split', ','), ['a,b'])), lambda: operator.__add__ is operator.add, lambda: operator.__all__,
):
    attempt(action)
