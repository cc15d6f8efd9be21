# What dict says when it refuses.
def attempt(f):
    try:
        print('no error:', f())
    except Exception as e:
        print(type(e).__name__, e.args, str(e))


d = {'a': 1}


def delete(key):
    del d[key]


attempt(lambda: d['b'])
attempt(lambda: d[1, 2])
attempt(lambda: d[()])
attempt(lambda: delete('zz'))
attempt(lambda: d[[]])
attempt(lambda: {[]: 1})
attempt(lambda: {{}: 1})
attempt(lambda: d.pop('zz'))
attempt(lambda: d.pop())
attempt(lambda: d.pop(1, 2, 3))
attempt(lambda: d.get())
attempt(lambda: d.get(1, 2, 3))
attempt(lambda: d.setdefault())
attempt(lambda: {}.popitem())
attempt(lambda: {}.popitem(1))
attempt(lambda: d.keys(1))
attempt(lambda: d.update(1))
attempt(lambda: d.update(1, 2))
attempt(lambda: d.update([1]))
attempt(lambda: d.update(['abc']))
attempt(lambda: d.update([(1, 2), (1, 2, 3)]))
attempt(lambda: d.update([[]]))
attempt(lambda: dict(1, 2))
attempt(lambda: dict(5))
attempt(lambda: dict.fromkeys())
attempt(lambda: dict.fromkeys(1))
attempt(lambda: d < {})
attempt(lambda: d + d)
attempt(lambda: d | [1])
attempt(lambda: hash(d))
attempt(lambda: d())
attempt(lambda: d.nothing)
attempt(lambda: {**1})
attempt(lambda: {**[]})
attempt(lambda: dict(**5))
attempt(lambda: dict(a=1, **{'a': 2}))
attempt(lambda: dict(**{1: 2}))
attempt(lambda: iter({}.items()).nothing)


def f(**kw):
    return kw


attempt(lambda: f(a=1, **{'a': 2}))
attempt(lambda: f(**{'a': 1}, **{'a': 2}))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(**7))
attempt(lambda: f(**{'b': 1}, c=2))


class Keys:
    def __init__(self, answer):
        self.answer = answer

    def keys(self):
        return self.answer

    def __getitem__(self, key):
        return key * 2


attempt(lambda: dict(Keys('ab')))
attempt(lambda: dict(Keys([1, 2])))
attempt(lambda: dict(Keys(5)))
attempt(lambda: f(**Keys('xy')))
attempt(lambda: {**Keys('xy')})
attempt(lambda: {'q': 0} | Keys('xy'))
