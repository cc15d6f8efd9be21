for i in range(2):
    print(i)
else:
    print("no break")

for i in range(5):
    if i == 1:
        break
else:
    print("never")

for i in []:
    print("never")
else:
    print("empty")
