n = 2
while n:
    n -= 1
else:
    print("else")

while True:
    n += 1
    if n > 2:
        break
else:
    print("never")
print(n)
