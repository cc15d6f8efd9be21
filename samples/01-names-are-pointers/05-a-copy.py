# copy() makes a new list whose slots refer to the same objects.
# Try: after line 4, follow the slots of both lists; line 5 moves one slot of one of them.
a = ["some words", 42]
c = a.copy()
c[0] = "hello!"
print(a, c)
print(c is a, c[1] is a[1])
