count = 0


def bump():
    global count
    count += 1
    local = count
    del local
    return count


bump()
bump()
items = [1, 2, 3]
del items[0], items[
    0
]
del count
try:
    print(count)
except NameError:
    print("gone")
print(items)
