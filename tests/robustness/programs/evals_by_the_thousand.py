t = 0
for i in range(20000):
    t += eval("1+1") + eval(f"{i % 100}")
print(t)
