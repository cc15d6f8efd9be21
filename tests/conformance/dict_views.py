# dict_keys, dict_values, dict_items.
d = {'a': 1, 'b': 2, 'c': 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d['d'] = 4
print(k, v, i, len(k))
print('a' in k, 1 in v, ('a', 1) in i, ('a', 2) in i, 'a' in i, ['a', 1] in i)
print(sorted(k & {'a', 'x'}), sorted(k | ['z']), sorted(k - {'a'}), sorted(k ^ {'a', 'y'}))
print(sorted({'a', 'x'} & k), sorted(['a'] | k), sorted({'a', 'q'} - k), sorted('ax' ^ k))
print(sorted(i & {('a', 1)}), sorted(i | {('z', 0)}), sorted(i - {('a', 1)}), sorted(i ^ {('a', 1), ('y', 9)}))
print(sorted(i ^ {'a': 1, 'b': 3}.items()), sorted(i & {'a': 1}.items()))
print(k == {'a', 'b', 'c', 'd'}, k == d.keys(), i == d.items(), v == d.values(), k == ['a'])
print(k < {'a', 'b', 'c', 'd', 'e'}, k <= k, k > {'a'}, k >= {'a', 'z'}, k != {'a'})
print(k.isdisjoint(['x']), k.isdisjoint('a'), i.isdisjoint({'a': 1}.items()), k.isdisjoint(k))
print(type(k).__name__, type(v).__name__, type(i).__name__)
print(k.mapping, type(k.mapping).__name__, k.mapping['a'], i.mapping == d)


def attempt(f):
    try:
        print('no error:', f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: k[0])
attempt(lambda: k.mapping.__setitem__)
attempt(lambda: hash(k))
attempt(lambda: hash(v) == hash(v))
attempt(lambda: k & 5)
attempt(lambda: k < 5)
attempt(lambda: k + k)
attempt(lambda: type(k)())
attempt(lambda: k.isdisjoint())
attempt(lambda: v & v)
loop = {}
loop['v'] = loop.values()
print(loop)
print({}.keys(), {}.values(), {}.items(), bool({}.keys()), list({}.items()))
