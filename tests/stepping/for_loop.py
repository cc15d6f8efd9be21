for i in range(3):
    x = i * 2
    print(x)
print("done")
