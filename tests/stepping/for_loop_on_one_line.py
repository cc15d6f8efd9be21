for i in range(3): print(i)
for j in range(2): a = j; b = a
total = 0
for k in (1, 2, 3): total += k
print(total)
