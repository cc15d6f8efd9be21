# Arithmetic of ints at the borders of their digits.
def attempt(text):
    try:
        print(text, '=', eval(text))
    except Exception as error:
        print(text, '=', type(error).__name__, error)


borders = [0, 1, -1, 5, 2 ** 15, 2 ** 29, 2 ** 30 - 1, 2 ** 30, 2 ** 30 + 1, 2 ** 31, 2 ** 53, 2 ** 53 + 1, 2 ** 60 - 1, 2 ** 60, 2 ** 64 + 3, 3 ** 80, 10 ** 30]
borders += [-b for b in borders]
total = 0
for a in borders:
    for b in borders:
        values = [a + b, a - b, a * b, a & b, a | b, a ^ b, a < b, a <= b, a == b]
        if b:
            values += [a // b, a % b, *divmod(a, b)]
            assert (a // b) * b + a % b == a
        total = (total * 31 + hash(tuple(values))) % (2 ** 61 - 1)
print(total)
for text in ('7 // 2', '-7 // 2', '7 // -2', '-7 // -2', '7 % 3', '-7 % 3', '7 % -3', '-7 % -3', 'divmod(-7, 3)', 'divmod(7, -3)', '7 / 2', '6 / 3',
             '10 ** 20 / 10 ** 18', '(2 ** 1100) / (2 ** 1099)', '2 ** 2000 / 1', '1 / 2 ** 2000', '1 / 0', '1 // 0', '1 % 0', 'divmod(1, 0)', '0 / -5',
             '5 / -0.0', '1 << 100', '1 << -1', '1 >> 100', '-1 >> 100', '-5 >> 1', '0 << 10 ** 30', '1 << 10 ** 30', '1 >> 10 ** 30', '~5', '~-1', '~2 ** 70',
             '2 ** 0', '0 ** 0', '2 ** -1', '(-2) ** -3', '0 ** -1', '2 ** 100', '(-3) ** 41', 'pow(2, 10, 1000)', 'pow(3, -1, 11)', 'pow(2, -1, 4)', 'pow(5, 3, -7)',
             'pow(5, 3, 1)', 'pow(5, 3, 0)', 'pow(-5, 3, 7)', 'pow(2, 10 ** 40, 97)', 'pow(0, 0, 5)', 'pow(2, 0.5, 3)', 'pow("a", 2)', 'abs(-2 ** 70)', '+True', '-True',
             'True + True', 'True * 3.5', 'True & 1', 'True & False', 'True | False', 'True ^ True', 'True & 2', '1 + "a"', '"a" + 1', '1 - None', '[] * 1.5',
             '1 @ 2', '5 & 1.0', '-"a"', '~1.5', '1 < "a"', '1 < None', '2 ** 70 < 1.5', '2 ** 53 + 1 == float(2 ** 53)', '10 ** 400 < float("inf")', '10 ** 400 > 1e308'):
    attempt(text)
x = 2 ** 100
x += 1
x -= 2
x *= 3
x //= 7
x %= 10 ** 20
x <<= 5
x >>= 3
x |= 1
x &= 2 ** 60 - 1
x ^= 12345
x **= 2
print(x)
x /= 4
print(x)
