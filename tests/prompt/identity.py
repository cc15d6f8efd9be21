x = 257
y = 257
x is y
x = 257; y = 257
x is y
x = 256
y = 256
x is y
a = "two words"
b = "two words"
a is b
a = "word"
b = "word"
a is b
def f(): return ("two words", 1.5, (1, 2, "x"), 123456789)

def g(): return ("two words", 1.5, (1, 2, "x"), 123456789)

[a is b for a, b in zip(f(), g())]
(1, 2) is (1, 2)
t = (1, 2)
u = (1, 2)
t is u
1000 is 1000
