for i in range(2):
    for j in range(2):
        print(i, j)
    while j:
        j -= 1
for i in range(2):
    for j in range(2):
        if j: continue
        print(i, j)
