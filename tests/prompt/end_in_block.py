x = 1
if x:
  print("block at the end")
