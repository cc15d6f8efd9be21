"""Calls with * and **, of functions, methods, classes and built-ins."""


def show(*args, **kwargs):
    return args, kwargs


class Plain:
    def __init__(self, *args, **kwargs):
        self.got = args, kwargs

    def method(self, *args, **kwargs):
        return args, kwargs

    @classmethod
    def of_class(cls, *args, **kwargs):
        return args, kwargs

    def __call__(self, *args, **kwargs):
        return 'called', args, kwargs


print(show(*[1, 2], *(3,), *'ab', *{5: 6}, k=1, **{'l': 2}, **{'m': 3}))
print(Plain(*[1], **{'a': 2}).got, Plain().method(*[1], **{'a': 2}), Plain.of_class(*[1], **{'a': 2}))
print(Plain()(*[1], **{'a': 2}), max(*[3, 9, 4]), sorted(*[[3, 1]], **{'reverse': True}))
print(show(*range(3)), show(*(x * x for x in range(3))), show(**{}), show(*()))
print(dict(*[[(1, 2)]], **{'x': 1}), print(*[1, 2], **{'sep': '-'}))


class Mapping:
    def keys(self):
        return ['p', 'q']

    def __getitem__(self, key):
        return key * 2


print(show(**Mapping()))
for bad in (
    lambda: show(*1),
    lambda: show(**1),
    lambda: show(**{1: 2}),
    lambda: show(k=1, **{'k': 2}),
    lambda: show(**{'k': 1}, **{'k': 2}),
    lambda: Plain().method(*None),
    lambda: Plain(**[1]),
    lambda: print(*1),
    lambda: len(*1),
    lambda: len(**{'a': 1}),
    lambda: [].append(**{'object': 1}),
):
    try:
        bad()
    except TypeError as error:
        print(error)
