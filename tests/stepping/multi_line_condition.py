a, b, c = 1, 0, 2
if (a and
        b or
        c):
    print("first")
if (
    a
    and b
):
    print("never")
elif (
    not b
):
    print("second")
while (a
       and c):
    c -= 1
x = (a
     if b
     else c)
print(x)
