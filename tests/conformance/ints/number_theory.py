# Small algorithms on whole numbers, with large ones among them.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def digits_of_pi(count):
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < count:
        if 4 * q + r - t < n * t:
            out.append(n)
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return ''.join(map(str, out))


print(gcd(2 ** 200, 6 ** 100), gcd(1071, 462))
print([n for n in range(60) if is_prime(n)], is_prime(2 ** 61 - 1), is_prime(2 ** 67 - 1), is_prime(2 ** 89 - 1))
print(digits_of_pi(60))
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a, a.bit_length(), len(str(a)), sum(map(int, str(a))))
factorial = 1
for i in range(1, 61):
    factorial *= i
print(factorial, factorial // 10 ** 40, factorial % 10 ** 20, factorial >> 100)
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
print(int(str(2 ** 64)[::-1]), int('1' * 50) ** 2, 10 ** 50 // 7, -10 ** 50 // 7, 10 ** 50 % -7)
x = 10 ** 60
root = x
while root * root > x:
    root = (root + x // root) // 2
print(root, root * root == x)
print(bin(2 ** 70 + 5), hex(10 ** 20), oct(8 ** 20 + 1), format(2 ** 100, ',d'), f'{10 ** 25:_}', f'{255:#x} {255:08b} {-255:x}')
p, q = 10 ** 9 + 7, 998244353
e = 65537
d = pow(e, -1, (p - 1) * (q - 1))
message = 123456789
print(pow(pow(message, e, p * q), d, p * q) == message, d)
