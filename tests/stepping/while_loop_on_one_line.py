n = 3
while n: n -= 1
while n < 2: n += 1; print(n)
print(n)
