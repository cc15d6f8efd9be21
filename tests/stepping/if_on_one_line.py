x = 1
if x: print("yes")
if not x: print("no")
y = "a" if x else "b"
if x and y: z = 1
else: z = 2
print(y, z)
