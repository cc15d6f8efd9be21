def yes(x):
    return x


a = yes(1) and yes(0) or yes(2)
b = (yes(0)
     or yes(0)
     or yes(3))
c = not (yes(1)
         and yes(1))
if yes(1) and not yes(0):
    print(a)
while yes(b) and b > 2:
    b -= 1
print(a, b, c)
