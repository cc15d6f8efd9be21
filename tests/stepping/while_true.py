n = 0
while True:
    n += 1
    if n == 3:
        break
while 1:
    n -= 1
    if not n:
        break
while 0:
    print("never")
print(n)
