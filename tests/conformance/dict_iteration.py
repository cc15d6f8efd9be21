# Iterating over dicts and views, and changing the dict on the way.
def attempt(f):
    try:
        print('no error:', f())
    except Exception as e:
        print(type(e).__name__, e)


d = {i: str(i) for i in range(5)}
for k in d:
    print(k, end=' ')
for k, v in d.items():
    print(k, v, end='; ')
print()


def grow():
    for k in d:
        d[k + 100] = 1


def shrink():
    for k in d:
        del d[k]


def replace_values():
    for k in d:
        d[k] = 'new'
    return d


attempt(grow)
attempt(shrink)
attempt(replace_values)


def swap():
    e = {1: 1, 2: 2}
    for k in e:
        del e[k]
        e[k + 10] = k


attempt(swap)
it = iter({1: 2, 3: 4})
print(next(it), it.__length_hint__(), next(it), next(it, 'end'), next(it, 'end'))
e = {'a': 1}
it = iter(e)
e['b'] = 2
attempt(lambda: next(it))
attempt(lambda: next(it))
pairs = []
for pair in {'x': 1, 'y': 2}.items():
    pairs.append(pair)
print(pairs, pairs[0] is pairs[1])
it = iter({'x': 1, 'y': 2}.items())
first = id(next(it))
print(id(next(it)) == first)
for maker in (iter, reversed):
    for view in ({1: 2}, {1: 2}.keys(), {1: 2}.values(), {1: 2}.items()):
        print(type(maker(view)).__name__, list(maker(view)), end=' ')
    print()
big = dict.fromkeys(range(10))
for i in range(0, 10, 2):
    del big[i]
print(list(big), list(reversed(big)), list(reversed(big.items()))[:2])


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if not isinstance(other, Key):
            return NotImplemented
        print('eq', self.n, other.n)
        return self.n == other.n

    def __repr__(self):
        return f'Key({self.n})'


k = {Key(1): 'a', Key(2): 'b'}
k[Key(3)] = 'c'
print(k.get(Key(2)), k.get(Key(4)))
k.setdefault(Key(2), 0)
k.setdefault(Key(5), 0)
k.pop(Key(1))
print(k)


class Wiper:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        target.clear()
        return True


target = {Key(1): 1}
print(target.get(Wiper()), target)


class Angry:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError('no comparing')


target = {Angry(): 1}
attempt(lambda: target[Angry()])
attempt(lambda: Angry() in target)
attempt(lambda: target.update({Angry(): 2}))
print(len(target))
