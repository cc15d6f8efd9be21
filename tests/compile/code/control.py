def f(a, b):
    while a and (b or not a):
        if a == 1:
            continue
        elif a is None:
            break
        else:
            a -= 1
    else:
        print("else")
    for i in range(a):
        for j in (1, 2):
            if i: break
            if j: continue
            return i
        else:
            print(j)
    while True:
        if a:
            break
    while 1: pass
    return a if a else b


def g(a):
    if not a: return
    if 0: print("never")
    if a and b: x = 1
    elif a or b: x = 2
    return x


for i in [1, 2]: print(i)
else: print("else")
while a: a = b
if __debug__: c = 1
if a < b < c: d = 1
if (a if b else c): e = 1
x = y = 1; y, x = x, y
a, b, c = c, b, a
