def sieve(n):
    marks = [True] * (n + 1)
    marks[0] = marks[1] = False
    i = 2
    while i * i <= n:
        if marks[i]:
            for k in range(i * i, n + 1, i):
                marks[k] = False
        i += 1
    return [i for i, mark in enumerate(marks) if mark]


primes = sieve(2_000_000)
print(len(primes), primes[-1])
