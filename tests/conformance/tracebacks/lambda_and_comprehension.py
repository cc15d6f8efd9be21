double = lambda x: [y / x for y in (1, 2) if x or y]
print(list(map(lambda z: {z: double(z)}, [1, 0])))
