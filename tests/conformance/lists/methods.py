"""Every method of lists, with what it answers and what it says when it cannot."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


items = [3, 1, 2]
for action in (
    lambda: items.append(4),
    lambda: items,
    lambda: items.extend([5, 6]),
    lambda: items.extend('ab'),
    lambda: items.extend(5),
    lambda: items.insert(0, 'first'),
    lambda: items.insert(-1, 'before last'),
    lambda: items.insert(100, 'last'),
    lambda: items.insert(-100, 'very first'),
    lambda: items.insert('x', 1),
    lambda: items.insert(1),
    lambda: items,
    lambda: items.pop(),
    lambda: items.pop(0),
    lambda: items.pop(-2),
    lambda: items.pop(99),
    lambda: items.pop(-99),
    lambda: [].pop(),
    lambda: items.pop('x'),
    lambda: items.pop(1, 2),
    lambda: items,
    lambda: items.remove(1),
    lambda: items.remove('nothing'),
    lambda: items.index(2),
    lambda: items.index(2, 3),
    lambda: items.index(2, -100, 100),
    lambda: items.index('x'),
    lambda: items.index(),
    lambda: items.index(2, None),
    lambda: items.count(2),
    lambda: [1, True, 1.0].count(1),
    lambda: items.reverse(),
    lambda: items,
    lambda: items.copy() is items,
    lambda: items.clear(),
    lambda: items,
    lambda: items.append(),
    lambda: items.append(1, 2),
    lambda: items.append(x=1),
    lambda: items.copy(1),
    lambda: items.clear(1),
    lambda: items.count(),
    lambda: items.frobnicate(),
    lambda: list.append(5, 5),
    lambda: list.append(),
    lambda: list(1),
    lambda: list(1, 2),
    lambda: list(x=1),
    lambda: list(),
    lambda: list('xyz'),
    lambda: list({'a': 1, 'b': 2}),
    lambda: list(range(3)),
    lambda: hash([]),
    lambda: {[]: 1},
    lambda: [].__init__((1, 2)),
    lambda: list.__new__(list, (1, 2)),
    lambda: list[int],
    lambda: list.__class_getitem__(str),
    lambda: [1, 2].__sizeof__(),
    lambda: [1, 2].__len__(),
    lambda: [1, 2].__contains__(2),
    lambda: [1, 2].__reversed__().__next__(),
):
    attempt(action)

again = [1, 2]
again.__init__('ab')
print(again)
again.__init__()
print(again)
print(list.__doc__.splitlines()[0])
print([name for name in dir(list) if not name.startswith('_')])
