"""Which items are compared with which while a list is sorted."""
import random


class Item:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        log.append((self.value, other.value))
        return self.value < other.value


log = []


def run(values, **options):
    log.clear()
    made = sorted([Item(v) for v in values], **options)
    result = [i.value for i in made]
    assert result == sorted(values, reverse=options.get('reverse', False))
    return len(log), log[:]


for values in ([], [1], [1, 2], [2, 1], [1, 2, 3], [3, 2, 1], [2, 3, 1], [1, 1, 1], [5, 1, 4, 2, 3], [1, 2, 3, 9, 4, 5], [4, 3, 2, 1, 9, 8, 7], [1, 2, 2, 1]):
    print(values, *run(values))
    print(values, *run(values, reverse=True))
random.seed(1)
for n in (8, 16, 31, 40, 63):
    values = [random.randrange(100) for _ in range(n)]
    count, pairs = run(values)
    print(n, count, hash(tuple(pairs)))
for n in (64, 65, 100, 127, 128, 200, 256, 300, 500, 1000):
    values = [random.random() for _ in range(n)]
    count, pairs = run(values)
    print(n, count, hash(tuple(pairs)))
for name, values in (
    ('up', range(300)),
    ('down', range(300, 0, -1)),
    ('equal', [7] * 300),
    ('two halves', [*range(0, 300, 2), *range(1, 300, 2)]),
    ('saw', [i % 17 for i in range(300)]),
    ('nearly', [*range(297), 5, 100, 200]),
    ('blocks', [*range(200, 300), *range(0, 100), *range(100, 200)]),
    ('mountain', [*range(200), *range(200, 0, -1)]),
    ('gallop', [*range(1000), *range(500, 520)]),
    ('plateau', [0] * 100 + [1] * 100 + [0] * 100),
):
    count, pairs = run(list(values))
    print(name, count, hash(tuple(pairs)))
    count, pairs = run(list(values), reverse=True)
    print(name, count, hash(tuple(pairs)))
