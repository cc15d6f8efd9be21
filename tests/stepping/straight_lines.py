a = 1
b = a + 1

# a comment is no line

c = (a,
     b)
a, b = b, a
print(a, b, c)
