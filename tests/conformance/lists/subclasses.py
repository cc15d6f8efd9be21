"""Classes derived from list: what the methods of list give, and what of theirs is asked."""


class Loud(list):
    def __getitem__(self, key):
        print('getitem', key)
        return super().__getitem__(key)

    def __len__(self):
        print('len')
        return super().__len__()

    def __iter__(self):
        print('iter')
        return super().__iter__()

    def append(self, item):
        print('append', item)
        super().append(item)

    def __contains__(self, item):
        print('contains', item)
        return super().__contains__(item)


class Plain(list):
    pass


class Slots(list):
    __slots__ = ('extra',)


loud = Loud([1, 2, 3])
print(loud[0], loud[1:], type(loud[1:]), len(loud), bool(loud))
print([x for x in loud], list(loud), tuple(loud), [*loud], sorted(loud), sum(loud), max(loud))
print(2 in loud, loud.count(2), loud.index(2))
first, *others = loud
print(first, others, type(others))
loud.extend([4])
loud += [5]
print(type(loud), loud == [1, 2, 3, 4, 5], loud + [6], type(loud + [6]), type(loud * 2), type(loud.copy()))
loud.append(7)
print(reversed(loud).__next__(), loud)
plain = Plain('ab')
plain.name = 'x'
print(plain, plain.name, vars(plain), plain == ['a', 'b'], isinstance(plain, list), Plain() == [])
slotted = Slots([1])
slotted.extra = 2
print(slotted, slotted.extra)
try:
    slotted.other = 3
except AttributeError as error:
    print(error)
print(Plain(iterable) if (iterable := ()) else Plain([0]))
try:
    Plain(x=1)
except TypeError as error:
    print(error)
class Init(list):
    def __init__(self, *args, **kwargs):
        print('init', args, kwargs)
        super().__init__(args)
print(Init(1, 2, x=3))
import sys
print(sys.getsizeof(Plain()), sys.getsizeof(Slots()), sys.getsizeof(Loud([1])))
