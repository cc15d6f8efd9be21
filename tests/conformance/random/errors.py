# What random says to arguments that do not fit.
import random


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


class Few(random.Random):
    def random(self):
        return 0.25


for text in ('random.seed([])', 'random.seed((1, 2))', 'random.Random({})', 'random.randrange(0)', 'random.randrange(3, 3)', 'random.randrange(3, 5, 0)', 'random.randrange(5, 3, 2)', 'random.randrange(1.5)', 'random.randrange("a")', 'random.randrange(5, step=2)', 'random.randrange(1, 2.5)',
             'random.randint(3, 1)', 'random.randint(1)', 'random.randint("a", 2)', 'random.choice([])', 'random.choice({1, 2})', 'random.choice({})', 'random.choice(5)', 'random.shuffle((1, 2))', 'random.shuffle("ab")', 'random.sample({1, 2}, 1)', 'random.sample([1], 2)', 'random.sample([1, 2], -1)', 'random.sample([1, 2], 1, counts=[1])',
             'random.sample([1], 1, counts=[1.5])', 'random.sample([1], 1, counts=[-1])', 'random.choices([], k=1)', 'random.choices("ab", [1])', 'random.choices("ab", 3)', 'random.choices("ab", [0, 0])', 'random.choices("ab", [1, 1], cum_weights=[1, 2])', 'random.choices("ab", [1, float("inf")])',
             'random.choices("ab", k=0)', 'random.getrandbits(-1)', 'random.getrandbits(1.5)', 'random.getrandbits()', 'random.gammavariate(-1, 1)', 'random.binomialvariate(-1, 0.5)', 'random.binomialvariate(5, 2)', 'random.setstate((9, (), None))', 'random.setstate((3, (1,), None))', 'random.uniform("a", 1)',
             'random.SystemRandom().getstate()', 'random.random(1)', 'random.Random(1, 2)', 'random.randbytes(-1)', 'random.expovariate(0)'):
    attempt(text)
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    Few().randrange(2 ** 60)
    print(caught[0].message)
