x = 5
print(1 < x < 10)
print(1
      < x
      < 3
      < 4)
if (1 <
        x <
        10):
    print("inside")
