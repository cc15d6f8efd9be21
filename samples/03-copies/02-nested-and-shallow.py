# A shallow copy shares what is nested.
# Try: after line 4, follow slot 1 of both lists to the same inner list.
a = [1, [2, 3]]
b = list(a)
b[1].append(4)
b[0] = 100
print(a)
print(b)
