a = []
b = []
for i in range(9000): a = [a]; b = [b]
print(a == b, len(repr(a)))
for i in range(50000): a = [a]; b = [b]
for what in (lambda: a == b, lambda: repr(a), lambda: a < b):
    try:
        what()
    except RecursionError as e:
        print(e)
