for i in range(6):
    if i % 2:
        continue
    if i == 4:
        break
    print(i)

i = 0
while i < 5:
    i += 1
    if i == 2: continue
    if i == 4: break
    print(i)
