print(len(bin(2 ** 10**6)), 7 ** 10**6 % 1000, 3 ** 10**7 % 1000)
import math
print(math.factorial(5000) % 10007)
for text in ("9" * 4300, "9" * 4301):
    try:
        print(int(text) % 7)
    except ValueError as e:
        print(e)
try:
    print(10 ** 5000)
except ValueError as e:
    print(e)
