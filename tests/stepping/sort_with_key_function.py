def key(x):
    return -x


print(sorted([1, 3, 2], key=key))
print(list(map(key, [1, 2])))
print(max([1, 2], key=key))
print(list(filter(lambda n:
                  n > 1, [1, 2])))
