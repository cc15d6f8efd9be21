# Small numeric algorithms: every bit of the results counts.
import math


def newton(f, df, x, steps):
    for _ in range(steps):
        x -= f(x) / df(x)
    return x


def simpson(f, a, b, n):
    h = (b - a) / n
    total = f(a) + f(b)
    for i in range(1, n):
        total += f(a + i * h) * (4 if i % 2 else 2)
    return total * h / 3


print(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0, 6), newton(lambda x: math.cos(x) - x, lambda x: -math.sin(x) - 1, 1.0, 8))
print(simpson(math.sin, 0, math.pi, 20), simpson(lambda x: math.exp(-x * x), -3, 3, 40), simpson(math.log, 1, 2, 10))
x = 0.4
for _ in range(60):
    x = 3.9 * x * (1 - x)
print(x)
position, velocity = 1.0, 0.0
for _ in range(1000):
    velocity -= position * 0.01
    position += velocity * 0.01
print(position, velocity, position * position + velocity * velocity)
balance = 1000.0
for year in range(1, 11):
    balance *= 1.05
    print(f'{year:2d} {balance:12.2f} {balance!r}')
weights = [0.5, -0.25, 0.125]
for epoch in range(50):
    total = sum(w * i for i, w in enumerate(weights, 1))
    out = 1 / (1 + math.exp(-total))
    weights = [w - 0.1 * (out - 0.9) * out * (1 - out) * i for i, w in enumerate(weights, 1)]
print(weights, math.tanh(weights[0]), math.atan2(weights[1], weights[2]))
mean = sum([2.5, 3.7, 1.1, 9.9]) / 4
print(mean, math.sqrt(sum((v - mean) ** 2 for v in [2.5, 3.7, 1.1, 9.9]) / 3))
print([round(math.sin(math.radians(d)), 4) for d in range(0, 361, 30)], [math.sin(math.radians(d)) for d in range(0, 361, 45)])
print([2 ** (n / 12) * 440 for n in range(13)])
print([c * 9 / 5 + 32 for c in range(-40, 101, 20)], [round((f - 32) * 5 / 9, 1) for f in range(-40, 220, 40)])
print(math.hypot(3, 4), math.dist((1, 2), (4, 6)), math.log(100, 10), math.log10(1000), math.log2(1024), math.exp(1), math.pow(2, 0.5), 1e3 ** (1 / 3), math.e ** math.pi)
print(sum([0.1] * 10), math.fsum([0.1] * 10), 0.1 + 0.1 + 0.1, sum(1 / n for n in range(1, 1000)), sum(1 / n ** 2 for n in range(1, 1000)))
haversine = 2 * 6371 * math.asin(math.sqrt(math.sin((0.9 - 0.85) / 2) ** 2 + math.cos(0.85) * math.cos(0.9) * math.sin((0.1 - 0.2) / 2) ** 2))
print(haversine)
