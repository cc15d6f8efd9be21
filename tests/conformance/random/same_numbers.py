# The same numbers for the same seed, from every function of random.
import random

for seed in (0, 1, 42, -7, 12345678901234567890123, 1.5, 'hello', '', 'é', b'bytes', bytearray(b'ba'), True):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(1, 6), random.getrandbits(70), random.choice('abcdef'))
random.seed('old', version=1)
print(random.random())
random.seed(2024)
print([random.randrange(10) for _ in range(10)], random.randrange(5, 20, 3), random.randrange(20, 5, -4), random.randrange(2 ** 100))
items = list(range(12))
random.shuffle(items)
print(items, random.sample(items, 5), random.sample(range(10 ** 6), 4), random.sample('abcde', counts=[3, 0, 2, 1, 1], k=4), random.sample([], 0))
print(random.choices('abc', k=8), random.choices('abc', [1, 2, 5], k=6), random.choices(range(4), cum_weights=[1, 1, 5, 9], k=5))
print(random.uniform(2, 5), random.triangular(), random.triangular(1, 4, 2), random.triangular(2, 2, 2), random.betavariate(2, 3), random.expovariate(0.5), random.expovariate())
print(random.gammavariate(2.5, 1.5), random.gammavariate(1, 2), random.gammavariate(0.5, 1), random.gauss(), random.gauss(5, 2), random.normalvariate(), random.lognormvariate(0, 0.25))
print(random.vonmisesvariate(0, 4), random.vonmisesvariate(1, 0), random.paretovariate(3), random.weibullvariate(1, 1.5), random.randbytes(10))
print([random.binomialvariate(n, p) for n, p in ((1, 0.5), (10, 0.3), (100, 0.7), (1000, 0.25), (5, 0.0), (5, 1.0))])
state = random.getstate()
first = [random.random(), random.gauss(), random.randint(0, 9)]
random.setstate(state)
print(first == [random.random(), random.gauss(), random.randint(0, 9)], state[0], len(state[1]), state[2])
own = random.Random(3)
print(own.random(), random.Random(3).random(), random.Random('x').randint(1, 100))


class Half(random.Random):
    def random(self):
        return 0.5


print(Half().randrange(100), Half().choice('abc'), Half(1).shuffle(items), items)


class Bits(random.Random):
    def getrandbits(self, k):
        return 1


print(Bits().randrange(10), Bits().choice('abc'))
system = random.SystemRandom()
print(0 <= system.random() < 1, 1 <= system.randint(1, 3) <= 3, len(system.randbytes(4)), system.seed(1))
random.seed()
print(0 <= random.random() < 1)
print(sum(random.Random(9).random() for _ in range(5000)))
