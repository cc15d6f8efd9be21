def f(n):
    try:
        if n == 0:
            return "returned"
        if n == 1:
            raise ValueError
        n += 1
    finally:
        print("finally", n)
    return "end"


print(f(0))
try:
    f(1)
except ValueError:
    print("passed on")
print(f(2))

for i in range(3):
    try:
        if i == 1:
            continue
        if i == 2:
            break
    finally:
        print(i)
