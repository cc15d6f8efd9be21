a = 1; b = 2; print(a + b)
def f(): x = 1; return x
f(); f()
if a: b = 3; c = 4
print(b)
